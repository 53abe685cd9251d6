import postgres from 'postgres';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { type MemberPresence, presenceTimeoutMs } from '@/lib/presence/protocol';
import { newId } from '@/zero/core/ids';
import { type Hub, makeHub } from './hub';

let database: TestDatabase;
let other: postgres.Sql;
let one: Hub;
let two: Hub;
let clock = 0;

beforeAll(async () => {
  database = await testDatabase();
  // Another process has a pool of its own.
  other = postgres(database.appUrl, { max: 2, onnotice: () => {} });
  one = makeHub(database.app, () => clock);
  two = makeHub(other, () => clock);
});

afterAll(async () => {
  await Promise.all([one.stop(), two.stop()]);
  await other.end({ timeout: 5 });
  await database.drop();
});

const northwind = newId();
const ana = newId();
const subject = { subjectType: 'ticket', subjectId: newId() };
let turn = 0;
const beat = () => ({
  organizationId: northwind,
  memberId: ana,
  tabId: ana,
  turn: ++turn,
  subject,
  state: 'replying' as const,
});
const isThere = { memberId: ana, places: [{ ...subject, state: 'replying' }] };
const isGone = { memberId: ana, places: [] };

it('tells every process of the desk, only of the organization’s own, and forgets by itself', async () => {
  const heard: MemberPresence[] = [];
  const elsewhere: MemberPresence[] = [];
  const { here, leave } = await two.enter(northwind, (each) => heard.push(each));
  const { leave: leaveElsewhere } = await two.enter(newId(), (each) => elsewhere.push(each));
  expect(here).toEqual([]);

  await other.notify('opsdesk_presence', 'nonsense');
  await one.tell(beat());
  await vi.waitFor(() => expect(heard).toEqual([isThere]));
  await vi.waitFor(async () => {
    expect((await one.enter(northwind, () => {})).here).toEqual([isThere]);
  });

  clock = presenceTimeoutMs - 1;
  await one.tell(beat());
  clock = presenceTimeoutMs + 1;
  await one.tell({ ...beat(), subject: null });
  await one.tell(beat());
  await vi.waitFor(() => expect(heard).toEqual([isThere, isGone, isThere]));
  clock += presenceTimeoutMs;
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(isGone), 3_000);
  expect(elsewhere).toEqual([]);

  leave();
  leaveElsewhere();
  await one.tell(beat());
  await vi.waitFor(async () => {
    expect((await two.enter(northwind, () => {})).here).toEqual([isThere]);
  });
  expect(heard.at(-1)).toEqual(isGone);
});

it('stores nothing', async () => {
  const [row] = await database.owner<{ count: number }[]>`
    select count(*)::int as count from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relname like '%presence%' and n.nspname not like 'pg_%'`;
  expect(row?.count).toBe(0);
});
