import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { startConsumer } from '@/lib/server/core/jobs/consumer';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { startQueue } from '@/lib/server/core/queue/queue';
import { runNext } from '@/lib/server/core/queue/run-task';
import { noOrganization } from '@/lib/server/core/queue/store';
import { runTasks } from '@/lib/server/core/queue/testing';
import { asWorkerOf } from '@/lib/server/core/identity';
import { ofPostgres } from '@/lib/server/core/statements';
import { slaConsumer } from './consumer';
import { askForRecount, recalculateSlaTargets } from './recount';
import { switchedOff } from '@/lib/server/core/jobs/switched-off';
import { eventsToDeliver } from '@/lib/server/platform/notification/testing';

const off = switchedOff('desk');

const minute = 60_000;
const noHours = { firstResponseMinutes: null, nextResponseMinutes: null, resolutionMinutes: null };

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let manager: Someone;
let client: Someone;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  manager = await findSomeone(database, 'manager@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
  // The demo's own SLA targets would fit first.
  await database.owner`update sla_policy set is_active = false`;
  const { owner } = database;
  await owner`update sla_clock set state = 'cancelled', ended_at = now() where ended_at is null`;
}, 120_000);

afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await database?.drop();
});

async function act(who: Someone, name: string, args: ReadonlyJSONObject) {
  expect(await attempt(who, name, args)).toBeUndefined();
}

/** A policy of calendar hours for one type of ticket; gives both ids. */
async function promise(terms: ReadonlyJSONObject) {
  const typeId = newId();
  await database.owner`
    insert into ticket_type (id, organization_id, name)
    values (${typeId}, ${agent.organizationId}, ${typeId})`;
  const id = newId();
  await act(manager, 'slaPolicy.create', {
    id,
    name: id,
    conditions: { typeIds: [typeId] },
    hours: 'calendar',
    warnMinutes: 10,
    isActive: true,
    ...noHours,
    ...terms,
  });
  return { id, typeId };
}

async function ask(typeId: string, who = client) {
  const id = newId();
  await act(who, 'ticket.create', {
    id,
    messageId: newId(),
    title: 'Where is my order?',
    body: 'It was due on Monday.',
    priority: 'medium',
    typeId,
    clientId: client.clientId,
    requesterId: null,
    attachmentIds: [],
  });
  return id;
}

const post = (who: Someone, ticketId: string, thenStatus: string | null = null) =>
  act(who, 'message.post', { id: newId(), ticketId, body: 'x', attachmentIds: [], thenStatus });

type ClockRow = {
  target: string;
  state: string;
  policyId: string;
  startedAt: Date;
  dueAt: Date | null;
  warnAt: Date | null;
  warnedAt: Date | null;
  breachedAt: Date | null;
  endedAt: Date | null;
};

const slaEventsOf = async (ticketId: string) =>
  (await eventsToDeliver(database, ticketId))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('sla'));
const clocksOf = (ticketId: string) => database.owner<ClockRow[]>`
  select target, state, policy_id "policyId", started_at "startedAt", due_at "dueAt", warn_at "warnAt",
    warned_at "warnedAt", breached_at "breachedAt", ended_at "endedAt"
  from sla_clock where ticket_id = ${ticketId} order by started_at, id`;

async function statesOf(ticketId: string) {
  return (await clocksOf(ticketId)).map(({ target, state }) => `${target} ${state}`);
}

type TicketRow = Record<'nextDueAt' | 'firstResponseDueAt', Date> & { overdueSince: Date | null };

async function ticketOf(id: string) {
  const [row] = await database.owner<TicketRow[]>`
    select next_due_at "nextDueAt", first_response_due_at "firstResponseDueAt",
      overdue_since "overdueSince" from ticket where id = ${id}`;
  if (!row) throw new Error('No such ticket');
  return row;
}

/** Moves a ticket's running SLA target to its time. */
const moveDue = (ticketId: string, at: Date) => database.owner`
  update sla_clock set due_at = ${at}, warn_at = ${at}
  where ticket_id = ${ticketId} and state = 'active'`;

async function work(watch: typeof slaConsumer) {
  const stop = await startConsumer(watch, database.app, off);
  stops.push(stop);
  return stop;
}

describe('SLA targets on a ticket', () => {
  it('pause while an open incident is linked, where the policy says so', async () => {
    const terms = { resolutionMinutes: 600, pausesWhileHeld: true };
    const { typeId } = await promise(terms);
    const { typeId: otherTypeId } = await promise({ ...terms, pausesWhileHeld: false });
    const [held, other] = [await ask(typeId), await ask(otherTypeId)];
    const incidentId = newId();
    const incident = { title: 'Orders are late', summary: '', severity: 3, isTriage: false };
    await act(agent, 'incident.declare', { id: incidentId, ...incident, services: [] });
    const to = { subjectType: 'incident', subjectId: incidentId };
    const linkOf = async (ticketId: string) => {
      const id = newId();
      const from = { subjectType: 'ticket', subjectId: ticketId };
      await act(agent, 'link.add', { id, from, to, kind: 'relates_to' });
      return id;
    };
    const link = await linkOf(held);
    await linkOf(other);
    expect(await statesOf(held)).toEqual(['resolution paused']);
    expect(await statesOf(other)).toEqual(['resolution active']);
    await post(client, held);
    expect(await statesOf(held)).toEqual(['resolution paused']);
    await act(agent, 'incident.changeStatus', { incidentId, status: 'resolved' });
    expect(await statesOf(held)).toEqual(['resolution active']);
    await act(manager, 'incident.changeStatus', { incidentId, status: 'investigating' });
    expect(await statesOf(held)).toEqual(['resolution paused']);
    await act(agent, 'link.remove', { linkId: link });
    expect(await statesOf(held)).toEqual(['resolution active']);
  });

  it('begin with the question of a client, who sees nothing of them', async () => {
    const { typeId, id } = await promise({ firstResponseMinutes: 60, resolutionMinutes: 600 });
    const ticketId = await ask(typeId);
    const [first, resolution] = await clocksOf(ticketId);
    expect(first).toMatchObject({ target: 'first_response', state: 'active', policyId: id });
    expect(resolution).toMatchObject({ target: 'resolution', state: 'active' });
    const { startedAt, dueAt, warnAt } = first ?? {};
    expect(Number(dueAt) - Number(startedAt)).toBe(60 * minute);
    expect(Number(dueAt) - Number(warnAt)).toBe(10 * minute);
    expect(await ticketOf(ticketId)).toMatchObject({ nextDueAt: dueAt, firstResponseDueAt: dueAt });
  });

  it('rest, go on, are met, and count again when the ticket is reopened', async () => {
    const { typeId } = await promise({
      firstResponseMinutes: 60,
      nextResponseMinutes: 60,
      resolutionMinutes: 600,
    });
    const ticketId = await ask(typeId);
    await post(agent, ticketId, 'waiting_on_client');
    expect(await statesOf(ticketId)).toEqual(['first_response met', 'resolution paused']);
    expect((await ticketOf(ticketId)).nextDueAt.getUTCFullYear()).toBe(9999);
    await post(client, ticketId);
    expect(await statesOf(ticketId)).toEqual([
      'first_response met',
      'resolution active',
      'next_response active',
    ]);
    await post(agent, ticketId, 'resolved');
    expect(await statesOf(ticketId)).toEqual([
      'first_response met',
      'resolution met',
      'next_response met',
    ]);
    await act(client, 'ticket.reopen', { ticketId });
    expect((await statesOf(ticketId))[1]).toBe('resolution active');
    await act(client, 'ticket.close', { ticketId });
    expect((await statesOf(ticketId))[1]).toBe('resolution met');
  });

  it('are those of the first policy that fits, again after each change of the ticket', async () => {
    const { typeId, id } = await promise({ firstResponseMinutes: 60 });
    const other = newId();
    await act(manager, 'slaPolicy.create', {
      ...noHours,
      id: other,
      name: other,
      conditions: { typeIds: [typeId], priorities: ['urgent'] },
      hours: 'calendar',
      warnMinutes: 0,
      isActive: true,
      firstResponseMinutes: 15,
    });
    const ticketId = await ask(typeId);
    expect((await clocksOf(ticketId))[0]?.policyId).toBe(id);
    await act(agent, 'ticket.changePriority', { ticketId, priority: 'urgent' });
    const [urgent] = await clocksOf(ticketId);
    expect(urgent?.policyId).toBe(other);
    expect(Number(urgent?.dueAt) - Number(urgent?.startedAt)).toBeLessThan(15 * minute + 1000);
    await act(agent, 'ticket.changeType', { ticketId, typeId: null });
    expect(await statesOf(ticketId)).toEqual(['first_response cancelled']);
  });

  it('end with a merge, pass on to the ticket that stays, and come back', async () => {
    const { typeId } = await promise({ firstResponseMinutes: 60, resolutionMinutes: 600 });
    const [gone, into] = [await ask(typeId), await ask(typeId)];
    await act(agent, 'ticket.merge', { ticketId: gone, intoId: into });
    expect(await statesOf(gone)).toEqual(['first_response cancelled', 'resolution cancelled']);
    expect((await ticketOf(gone)).nextDueAt.getUTCFullYear()).toBe(9999);
    expect(await statesOf(into)).toEqual(['first_response active', 'resolution active']);
    await act(agent, 'ticket.unmerge', { ticketId: gone });
    for (const ticketId of [gone, into]) {
      expect(await statesOf(ticketId)).toEqual(['first_response active', 'resolution active']);
    }
  });

  it('are none on history that was imported', async () => {
    const { typeId } = await promise({ firstResponseMinutes: 60, resolutionMinutes: 600 });
    const ticketId = await ask(typeId);
    await database.owner`delete from sla_clock where ticket_id = ${ticketId}`;
    await database.owner`update ticket set origin = 'imported' where id = ${ticketId}`;
    await post(agent, ticketId, 'resolved');
    expect(await clocksOf(ticketId)).toEqual([]);
  });
});

describe('the worker', () => {
  it('warns, and marks what is broken, within a second of the moment, once for several workers', async () => {
    await work(slaConsumer);
    await work(slaConsumer);
    const { typeId } = await promise({ firstResponseMinutes: 60 });
    const ticketId = await ask(typeId);
    const at = new Date(Date.now() + 1200);
    await moveDue(ticketId, at);
    await vi.waitFor(
      async () => expect(await statesOf(ticketId)).toEqual(['first_response breached']),
      { timeout: 3000, interval: 20 },
    );
    expect(Date.now() - at.getTime()).toBeLessThan(1000);
    expect(await ticketOf(ticketId)).toMatchObject({ overdueSince: at });
    const events = await database.owner`
      select kind, actor_type, to_value from ticket_event
      where ticket_id = ${ticketId} and kind like 'sla%'`;
    expect(events).toEqual([
      { kind: 'sla_breached', actor_type: 'system', to_value: 'first_response' },
    ]);
    const told = await slaEventsOf(ticketId);
    expect(told).toEqual(['sla_breached']);
    await post(agent, ticketId);
    expect(await ticketOf(ticketId)).toMatchObject({ overdueSince: null });
    expect((await clocksOf(ticketId))[0]).toMatchObject({ state: 'breached', breachedAt: at });
  });

  it('warns before', async () => {
    const { typeId } = await promise({ firstResponseMinutes: 60 });
    const ticketId = await ask(typeId);
    await database.owner`
      update sla_clock set warn_at = now() where ticket_id = ${ticketId} and state = 'active'`;
    await vi.waitFor(async () => expect((await clocksOf(ticketId))[0]?.warnedAt).not.toBeNull(), {
      timeout: 1000,
      interval: 20,
    });
    const told = await slaEventsOf(ticketId);
    expect(told).toEqual(['sla_warned']);
  });

  it('catches up on what was broken while it was away, as of its own moment', async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
    const { typeId } = await promise({ firstResponseMinutes: 60 });
    const ticketIds = [await ask(typeId), await ask(typeId)];
    const at = new Date(Date.now() - 90 * minute);
    for (const ticketId of ticketIds) await moveDue(ticketId, at);
    await work(slaConsumer);
    for (const ticketId of ticketIds) {
      await vi.waitFor(async () => expect((await clocksOf(ticketId))[0]?.breachedAt).toEqual(at), {
        timeout: 2000,
        interval: 20,
      });
    }
  });

  it('brings open tickets in line with what is promised now; what is broken stays', async () => {
    stops.push(await startQueue([recalculateSlaTargets], database.app));
    const { typeId, id } = await promise({ firstResponseMinutes: 60 });
    const [running, broken, answered] = [await ask(typeId), await ask(typeId), await ask(typeId)];
    await post(agent, answered);
    await moveDue(broken, new Date());
    await vi.waitFor(
      async () => expect(await statesOf(broken)).toEqual(['first_response breached']),
      { timeout: 2000, interval: 20 },
    );
    await act(manager, 'slaPolicy.change', { slaPolicyId: id, firstResponseMinutes: 120 });
    await vi.waitFor(
      async () => {
        const [clock] = await clocksOf(running);
        const length = Number(clock?.dueAt) - Number(clock?.startedAt);
        expect(Math.abs(length - 120 * minute)).toBeLessThan(1000);
      },
      { timeout: 3000, interval: 20 },
    );
    expect(await statesOf(broken)).toEqual(['first_response breached']);
    expect(await statesOf(answered)).toEqual(['first_response met']);

    await act(manager, 'slaPolicy.remove', { slaPolicyId: id });
    await vi.waitFor(
      async () => expect(await statesOf(running)).toEqual(['first_response cancelled']),
      { timeout: 3000, interval: 20 },
    );
    expect(await statesOf(broken)).toEqual(['first_response breached']);
  });

  it('recalculates in one run, however often that is asked for', async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
    await database.owner`delete from queued_task`;
    const { organizationId } = manager;
    const again = () =>
      asWorkerOf(database.app, organizationId, (tx) => askForRecount(ofPostgres(tx)));
    const turn = { lastKey: noOrganization, full: [] };
    const next = () => runNext(database.app, recalculateSlaTargets, turn, () => {});
    const waiting = () => database.owner`select from queued_task`;
    await again();
    await next();
    expect(await waiting()).toHaveLength(1);
    await again();
    await again();
    expect(await waiting()).toHaveLength(2);
    await next();
    expect(await waiting()).toHaveLength(1);
    await runTasks(database.app, recalculateSlaTargets);
    expect(await waiting()).toHaveLength(0);
    stops.push(await startQueue([recalculateSlaTargets], database.app));
  });

  it('counts a holiday that is added', async () => {
    const { typeId } = await promise({ hours: 'business', resolutionMinutes: 7 * 24 * 60 });
    const ticketId = await ask(typeId);
    const dueAt = async () => (await clocksOf(ticketId)).at(-1)?.dueAt ?? new Date(0);
    const before = await dueAt();
    const day = 24 * 60 * minute;
    const monday = Math.ceil((Date.now() / day - 4) / 7) * 7 * day + 4 * day;
    const id = newId();
    await act(manager, 'holiday.create', { id, onDate: monday, name: 'Bridge day' });
    await vi.waitFor(async () => expect((await dueAt()) > before).toBe(true), {
      timeout: 3000,
      interval: 20,
    });
    await act(manager, 'holiday.remove', { holidayId: id });
    await vi.waitFor(async () => expect(Math.abs(+(await dueAt()) - +before)).toBeLessThan(2000), {
      timeout: 3000,
      interval: 20,
    });
  });
});
