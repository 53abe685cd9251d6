import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { claimClientGroup, requireOwnClientGroup } from './request';

let database: TestDatabase;
const [ada, bo] = [randomUUID(), randomUUID()];

beforeAll(async () => {
  database = await testDatabase();
  for (const id of [ada, bo])
    await database.owner`
      insert into auth.user (id, name, email) values (${id}, 'Somebody', ${`${id}@example.com`})`;
});
afterAll(() => database.drop());

it('gives a client group to the first person who names it, for good', async () => {
  const claims = Array.from({ length: 10 }, () => claimClientGroup(database.app, ada, 'group'));
  expect(await Promise.all(claims)).not.toContain(false);
  expect(await claimClientGroup(database.app, bo, 'group')).toBe(false);
  await database.owner`update auth.client_group set seen_at = now() - interval '2 days'`;
  expect(await claimClientGroup(database.app, bo, 'group')).toBe(false);
  expect(await claimClientGroup(database.app, ada, 'group')).toBe(true);
  const [row] =
    await database.owner`select seen_at > now() - interval '1 hour' fresh from auth.client_group`;
  expect(row).toMatchObject({ fresh: true });
});

it('lets nobody push for, or clean up, the client group of another person', async () => {
  await claimClientGroup(database.app, ada, 'adas');
  const push = (userId: string, clientGroupID: string, cleaned?: string) =>
    requireOwnClientGroup(database.app, userId, {
      clientGroupID,
      mutations: cleaned
        ? [
            {
              name: '_zero_cleanupResults',
              args: [{ type: 'bulk', clientGroupID: cleaned, clientIDs: ['c'] }],
            },
          ]
        : [{ name: 'ticket.assign', args: [{}] }],
    });
  await expect(push(ada, 'adas')).resolves.toBeUndefined();
  await expect(push(ada, 'adas', 'adas')).resolves.toBeUndefined();
  await expect(push(bo, 'adas')).rejects.toThrow('another person’s');
  await expect(push(bo, 'bos', 'adas')).rejects.toThrow('another client group');
  await expect(push(bo, 'adas', 'adas')).rejects.toThrow('another person’s');
});
