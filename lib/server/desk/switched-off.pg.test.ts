import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { startConsumer } from '../core/jobs/consumer';
import { switchedOff } from '../core/jobs/switched-off';
import { asWorkerOf } from '../core/identity';
import { runTasks } from '../core/queue/testing';
import { ofPostgres } from '../core/statements';
import { consumers, topics } from '../modules';
import { deskModule } from './module';
import { askForRecount } from './sla/recount';

let database: TestDatabase;
let off: string;
let on: string;
const stops: (() => Promise<void>)[] = [];

const deskConsumers = consumers.filter(({ consumer }) => deskModule.consumers.includes(consumer));
const [recalculate] = topics.filter(({ topic }) => topic === 'sla.recount');

beforeAll(async () => {
  database = await testDatabase();
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  const organizations = await database.owner<{ id: string }[]>`
    select id from organization where id in (select organization_id from ticket) order by id limit 2`;
  [off = '', on = ''] = organizations.map(({ id }) => id);
  await database.owner`
    update organization set disabled_modules = '["desk"]' where id = ${off}`;
  for (const id of [off, on]) await leaveWork(id);
}, 120_000);

afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await database?.drop();
});

/** Makes something due for each consumer, and asks for the targets of all tickets. */
async function leaveWork(organizationId: string) {
  const tickets = await database.owner<{ id: string }[]>`
    select id from ticket where organization_id = ${organizationId} and status = 'open' limit 2`;
  await asWorkerOf(database.app, organizationId, (tx) => askForRecount(ofPostgres(tx)));
  const [ticketId = ''] = tickets.map(({ id }) => id);
  await database.owner.begin(async (tx) => {
    await tx`select set_config('app.unaudited', 'test', true)`;
    await tx`
      update ticket set snoozed_until = now() - interval '1 minute' where id = ${ticketId}`;
    await tx`
      update sla_clock set due_at = now() - interval '1 minute', warn_at = null
      where id = (select id from sla_clock
        where organization_id = ${organizationId} and state = 'active' and breached_at is null limit 1)`;
  });
}

/** What waits for the worker in the organization. */
async function waitingIn(organizationId: string) {
  const { owner } = database;
  const [row] = await owner<Record<string, number>[]>`
    select
      (select count(*)::int from snooze_alarm
        where organization_id = ${organizationId} and wake_at < now()) snoozes,
      (select count(*)::int from sla_clock
        where organization_id = ${organizationId} and state = 'active'
          and breached_at is null and due_at < now()) deadlines,
      (select count(*)::int from fact_stale where organization_id = ${organizationId}) metrics,
      (select count(*)::int from search.stale where organization_id = ${organizationId}) search,
      (select count(*)::int from queued_task
        where organization_id = ${organizationId} and topic = 'sla.recount') recounts`;
  return row ?? {};
}

const nothing = { snoozes: 0, deadlines: 0, metrics: 0, search: 0, recounts: 0 };
const allDone = (organizationId: string) =>
  vi.waitFor(async () => expect(await waitingIn(organizationId)).toEqual(nothing), {
    timeout: 20_000,
    interval: 50,
  });

describe('an organization that has switched the desk off', () => {
  it('has its work left alone by every consumer and topic, and done when the desk is on', async () => {
    const before = await waitingIn(off);
    for (const [kind, count] of Object.entries(before))
      expect([kind, count > 0]).toEqual([kind, true]);
    if (!recalculate) throw new Error('No topic recalculates SLA targets');
    await runTasks(database.app, recalculate);
    for (const { consumer, off: isOff } of deskConsumers) {
      stops.push(await startConsumer(consumer, database.app, isOff));
    }
    await allDone(on);
    expect(await waitingIn(off)).toEqual(before);

    await database.owner`update organization set disabled_modules = '[]' where id = ${off}`;
    await runTasks(database.app, recalculate);
    for (const { consumer } of deskConsumers) await database.owner.notify(consumer.channel, '');
    await allDone(off);
  });

  it('has nothing done by any job', async () => {
    await database.owner`update organization set disabled_modules = '["desk"]' where id = ${off}`;
    await leaveWork(off);
    const before = await waitingIn(off);
    for (const job of deskModule.jobs) await job.run(database.app, switchedOff('desk'));
    expect(await waitingIn(off)).toEqual(before);
  });
});
