import { nobody } from '@/lib/server/core/jobs/switched-off';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { lookEveryMs, startConsumer } from '@/lib/server/core/jobs/consumer';
import { reconnectSeconds } from '@/lib/server/core/reconnect';
import { findSomeone, type Someone } from '@/lib/server/zero/testing';
import { queueChannel } from '@/lib/server/core/queue/enqueue';
import { startQueue } from '@/lib/server/core/queue/queue';
import { sendNotifications } from './consumer';
import { deliverNotification, notificationWakeChannel } from './deliver';
import { notificationDelivery } from './notification-event';
import { deliveredFor, forgetEvents, mails, ticketOf } from './testing';

let database: TestDatabase;
let agent: Someone;
let manager: Someone;
let client: Someone;
/** Each statement that the watch ran. */
let statements: string[];
let sql: postgres.Sql;
const started: (() => Promise<void>)[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 10 });
  agent = await findSomeone(database, 'agent@opsdesk.test');
  manager = await findSomeone(database, 'manager@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
});
beforeEach(async () => {
  await database.owner`delete from mail`;
  await forgetEvents(database);
  await database.owner`delete from notification`;
  statements = [];
  // Only what looks by itself: the driver and the moments keep their clocks.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  sql = postgres(database.appUrl, {
    max: 4,
    onnotice: () => {},
    backoff: () => reconnectSeconds,
    debug: (_, text) => void statements.push(text),
  });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((stop) => stop()));
  vi.useRealTimers();
  await sql.end({ timeout: 5 });
});
afterAll(() => database.drop());

async function start() {
  const stops = [
    await startQueue([deliverNotification], sql),
    await startConsumer(sendNotifications, sql, nobody),
  ];
  const stop = async () => void (await Promise.all(stops.map((each) => each())));
  started.push(stop);
  return stop;
}

/** What happened; the worker hears of it only by `notify`. */
async function assignSilently() {
  const ticketId = await ticketOf(database, client);
  await database.owner`
    update ticket set assignee_id = ${agent.memberId} where id = ${ticketId}`;
  const event = {
    kind: 'assigned',
    subjectType: 'ticket',
    subjectId: ticketId,
    actorId: manager.memberId,
    itemId: agent.memberId,
    data: {},
  };
  await database.owner`
    insert into queued_task (id, organization_id, topic, payload)
    values (${newId()}, ${agent.organizationId}, ${notificationDelivery.name}, ${database.owner.json(event)})`;
  return ticketId;
}
const notify = () => database.owner.notify(queueChannel, notificationDelivery.name);
const notifySending = () => database.owner.notify(notificationWakeChannel, '');
const patiently = { timeout: 10_000 };
const once = [{ email: 'agent@opsdesk.test', kind: 'assigned' }];
const untilTold = (ticketId: string) =>
  expect.poll(() => deliveredFor(database, ticketId), patiently).toEqual(once);

it('asks nothing of the database for seconds while nothing happens', async () => {
  const stop = await start();
  const commits = () => statements.filter((text) => text === 'commit').length;
  // The queue, email, digests and browsers: each looked once.
  await expect.poll(commits, patiently).toBe(4);
  statements.length = 0;
  vi.advanceTimersByTime(29_000);
  await stop();
  expect(statements.filter((text) => text.startsWith('begin'))).toEqual([]);
});

it('tells at a notice, and elsewhere at its moment', async () => {
  await start();
  const ticketId = await assignSilently();
  await notify();
  await untilTold(ticketId);
  await database.owner`
    update notification set mail_at = now() + interval '300 ms' where subject_id = ${ticketId}`;
  await notifySending();
  await expect.poll(() => mails(database), patiently).toHaveLength(1);
});

it('tells of what it was not told of: when it looks by itself, and when it listens again', async () => {
  await start();
  const first = await assignSilently();
  await vi.advanceTimersByTimeAsync(lookEveryMs);
  await untilTold(first);
  const second = await assignSilently();
  await database.app`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query ilike 'listen%'`;
  await untilTold(second);
});

it('tells each person once, however many workers there are', async () => {
  await start();
  await start();
  const tickets = await Promise.all(Array.from({ length: 8 }, assignSilently));
  await notify();
  for (const ticketId of tickets) await untilTold(ticketId);
  await database.owner`update notification set mail_at = now()`;
  await notifySending();
  const left = () => database.owner`select from notification where mail_at is not null`;
  await expect.poll(async () => (await left()).length, patiently).toBe(0);
  // More than a few at once are one digest.
  expect((await mails(database)).map(({ template }) => template)).toEqual(['digest']);
});
