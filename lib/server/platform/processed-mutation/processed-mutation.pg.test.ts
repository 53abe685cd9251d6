import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import { sweepProcessedMutations } from './sweep';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let ticketId: string;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  const [ticket] = await database.owner<{ id: string }[]>`
    select id from ticket where organization_id = ${agent.organizationId} and status = 'open' limit 1`;
  ticketId = ticket?.id ?? '';
}, 120_000);

afterAll(() => database?.drop());

const statusOf = async () => {
  const [row] = await database.owner<{ status: string }[]>`
    select status from ticket where id = ${ticketId}`;
  return row?.status;
};
const move = (who: Someone, status: string, writeId?: string) =>
  attempt(who, 'ticket.changeStatus', { ticketId, status, ...(writeId && { writeId }) });

it('does a change once, however often it is sent, whatever came in between', async () => {
  const writeId = newId();
  await move(agent, 'blocked', writeId);
  await move(agent, 'open');
  expect(await move(agent, 'blocked', writeId)).toBeUndefined();
  expect(await statusOf()).toBe('open');
});

it('does it once where the same change arrives several times at once', async () => {
  const writeId = newId();
  const message: ReadonlyJSONObject = { ticketId, thenStatus: null, writeId };
  // Under another id each, so that only the receipt holds them back.
  await Promise.all(
    Array.from({ length: 6 }, (_, nth) =>
      attempt(agent, 'message.post', { ...message, id: newId(), body: `Six at once, ${nth}` }),
    ),
  );
  const rows = await database.owner`
    select 1 from ticket_message where ticket_id = ${ticketId} and body like 'Six at once%'`;
  expect(rows).toHaveLength(1);
});

it('keeps no receipt of what was refused: it may succeed the next time', async () => {
  const writeId = newId();
  const note = { id: newId(), ticketId: newId(), body: 'Where?', writeId };
  expect(await attempt(agent, 'note.write', note)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await attempt(agent, 'note.write', { ...note, ticketId })).toBeUndefined();
});

it('holds nobody else’s change back', async () => {
  const writeId = newId();
  const manager = await findSomeone(database, 'manager@opsdesk.test');
  await move(agent, 'open');
  await move(agent, 'blocked', writeId);
  await move(manager, 'open', writeId);
  expect(await statusOf()).toBe('open');
});

it('is forgotten after two months', async () => {
  await database.owner`update receipt set created_at = now() - interval '61 days'
    where member_id <> ${agent.memberId}`;
  expect(await sweepProcessedMutations.run(database.app, nobody)).toBe('removed 1 receipts');
});
