import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePorts } from './ports';
import { withConnection } from './sql';
import { startTemporaryStack } from './temporary';

it('starts on other ports when one that was free is taken by then', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const taken = (other.address() as AddressInfo).port;
  const choices = [taken - 3];
  const stack = await startTemporaryStack({
    databaseOnly: true,
    choosePorts: async (count) => choices.pop() ?? (await freePorts(count)),
  });
  try {
    expect(choices).toEqual([]);
    expect(stack.env.postgresPort).not.toBe(taken);
    const found = await withConnection(stack.ownerUrl, (sql) => sql`select 1 as one`);
    expect([...found]).toEqual([{ one: 1 }]);
  } finally {
    await stack.stop();
    other.close();
  }
});
