import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { ticketOf } from '../notification/testing';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let client: Someone;
let a: string;
let b: string;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 30 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
  a = await ticketOf(database, client);
  b = await ticketOf(database, await findSomeone(database, 'other-client@opsdesk.test'));
}, 120_000);
afterAll(() => database?.drop());

type Ref = { subjectType: string; subjectId: string };

const ticket = (subjectId: string): Ref => ({ subjectType: 'ticket', subjectId });
const links = async () => [
  ...(await database.owner`
    select from_id, to_id, kind from subject_link where from_id in (${a}, ${b}) order by kind`),
];
const add = (who: Someone, from: Ref, to: Ref, kind = 'blocks', id = newId()) =>
  attempt(who, 'link.add', { id, from, to, kind });

it('links two subjects once, in one direction', async () => {
  const id = newId();
  expect(await add(agent, ticket(a), ticket(b), 'blocks', id)).toBeUndefined();
  expect(await add(agent, ticket(a), ticket(b), 'blocks', id)).toBeUndefined();
  expect(await add(agent, ticket(a), ticket(b))).toMatchObject({ code: 'CONFLICT' });
  expect(await add(agent, ticket(b), ticket(a))).toMatchObject({ code: 'CONFLICT' });
  expect(await add(agent, ticket(a), ticket(b), 'caused_by')).toMatchObject({ code: 'CONFLICT' });
  expect(await add(agent, ticket(a), ticket(a))).toMatchObject({ code: 'INVALID' });
  expect(await links()).toEqual([{ from_id: a, to_id: b, kind: 'blocks' }]);
  const [entry] = await database.owner`
    select action, after from audit_entry where subject_type = 'link'`;
  expect(entry).toMatchObject({
    action: 'link.add',
    after: { kind: 'blocks', fromId: a, toId: b },
  });
});

it('is refused to whoever may not link one of the two', async () => {
  const member = { subjectType: 'member', subjectId: client.memberId };
  expect(await add(agent, ticket(a), member)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await add(agent, member, ticket(a))).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await add(client, ticket(a), ticket(b))).toMatchObject({ code: 'NOT_ALLOWED' });
  const stranger = await findSomeone(database, 'agent@acme.test', 'acme');
  expect(await add(stranger, ticket(a), ticket(b))).toMatchObject({ code: 'NOT_ALLOWED' });
});

it('is removed by its id, with its subjects, and as a link between tickets', async () => {
  const [link] = await database.owner<{ id: string }[]>`
    select id from subject_link where from_id = ${a}`;
  expect(await attempt(client, 'link.remove', { linkId: link?.id ?? '' })).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await attempt(agent, 'link.remove', { linkId: link?.id ?? '' })).toBeUndefined();
  expect(await links()).toEqual([]);
  await attempt(agent, 'ticket.relate', { ticketId: a, relatedId: b, role: 'duplicateOf' });
  expect(await links()).toEqual([{ from_id: a, to_id: b, kind: 'duplicates' }]);
  expect(await attempt(agent, 'ticket.unrelate', { ticketId: b, relatedId: a })).toBeUndefined();
  expect(await add(agent, ticket(b), ticket(a))).toBeUndefined();
  await database.owner`delete from ticket where id = ${a}`;
  expect(await links()).toEqual([]);
});
