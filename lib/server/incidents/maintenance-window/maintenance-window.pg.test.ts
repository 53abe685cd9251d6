import { drizzle } from 'drizzle-orm/postgres-js';
import type { ReadonlyJSONObject } from '@rocicorp/zero';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startConsumer } from '@/lib/server/core/jobs/consumer';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { type MemberDesk, memberDesk, notAllowed } from '@/lib/server/zero/testing-members';
import type { Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { hourMs } from '@/lib/time-units';
import { workThrough } from '../alert/intake/inbox';
import { insertEvents, insertIntegration, workThroughAll } from '../alert/testing';
import { pageDue } from '../escalation/page-due';
import { releaseSuppressed } from './consumer';
import { openWindowOf } from './open-window';
import { releaseDue } from './release';

let desk: MemberDesk;
let agent: Someone;
let source: Awaited<ReturnType<typeof insertIntegration>>;

beforeAll(async () => {
  desk = await memberDesk();
  drizzle(desk.app);
  agent = await desk.someone('agent@opsdesk.test');
  vi.spyOn(console, 'log').mockImplementation(() => {});
}, 120_000);
beforeEach(async () => {
  await desk.owner`update maintenance_window set release_due_at = null`;
  source = await insertIntegration(desk, agent.organizationId);
  await makePolicy();
});
afterAll(() => desk?.drop());

const asOwner = (work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
  desk.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await work(tx);
  });

/** A policy of the service that pages the agent. */
async function makePolicy() {
  const [id, stepId] = [newId(), newId()];
  const { organizationId, memberId } = agent;
  await asOwner(async (tx) => {
    await tx`
      insert into escalation_policy (id, organization_id, name)
      values (${id}, ${organizationId}, ${id})`;
    await tx`
      insert into escalation_step (id, organization_id, policy_id)
      values (${stepId}, ${organizationId}, ${id})`;
    await tx`
      insert into escalation_target (id, organization_id, step_id, position, member_id)
      values (${newId()}, ${organizationId}, ${stepId}, 0, ${memberId})`;
    await tx`update service set escalation_policy_id = ${id} where id = ${source.serviceId}`;
  });
}

/** Opens a window of the service that lasts an hour. */
async function opened(serviceIds = [source.serviceId]): Promise<string> {
  const id = newId();
  const args = { id, title: 'Upgrade', serviceIds, ...within(-hourMs, hourMs) };
  expect(await desk.attempt(desk.admin, 'maintenanceWindow.create', args)).toBeUndefined();
  return id;
}

const within = (from: number, to: number) => ({
  startsAt: Date.now() + from,
  endsAt: Date.now() + to,
});

const keep = (action: 'trigger' | 'acknowledge' | 'resolve', ...keys: string[]) =>
  insertEvents(
    desk,
    source,
    keys.map((dedupKey) => ({ action, dedupKey })),
  );

async function report(action: 'trigger' | 'acknowledge' | 'resolve', ...keys: string[]) {
  await keep(action, ...keys);
  await workThroughAll(desk);
}

const statuses = async () =>
  (
    await desk.owner<{ status: string }[]>`
      select dedup_key || ' ' || status status from alert where service_id = ${source.serviceId}
      order by dedup_key, created_at`
  ).map(({ status }) => status);

/** Does what escalations are due, and gives how often somebody was paged for the service. */
async function pages(): Promise<number> {
  await pageDue(desk.app, nobody);
  const rows = await desk.owner`
    select from escalation_page p join escalation e on e.id = p.escalation_id
    join alert a on a.id = e.alert_id where a.service_id = ${source.serviceId}`;
  return rows.length;
}

const passTime = (id: string) => desk.owner`
  update maintenance_window set ends_at = now(), release_due_at = now() where id = ${id}`;

const release = () => releaseDue(desk.app, nobody);
const act = (verb: string, args: ReadonlyJSONObject) =>
  desk.attempt(desk.admin, `maintenanceWindow.${verb}`, args);

describe('while a window is open', () => {
  it('a new alert is suppressed: it pages nobody, and names the window', async () => {
    await report('trigger', 'before');
    const windowId = await opened();
    await report('trigger', 'before', 'one', 'two');
    await report('resolve', 'two');
    expect(await statuses()).toEqual(['before triggered', 'one suppressed', 'two resolved']);
    expect(await pages()).toBe(1);
    const [alert] = await desk.owner<{ id: string; windowId: string }[]>`
      select id, maintenance_window_id "windowId" from alert
      where service_id = ${source.serviceId} and dedup_key = 'one'`;
    expect(alert?.windowId).toBe(windowId);
    expect(await desk.auditLogOf(alert?.id ?? '')).toMatchObject([{ action: 'alert.suppress' }]);
  });

  it('an alert that a person resolved and reopened is suppressed again', async () => {
    await opened();
    await report('trigger', 'one');
    const [alert] = await desk.owner<{ id: string }[]>`
      select id from alert where service_id = ${source.serviceId}`;
    const place = { alertId: alert?.id ?? '' };
    expect(await desk.attempt(agent, 'alert.resolve', place)).toBeUndefined();
    expect(await desk.attempt(agent, 'alert.reopen', place)).toBeUndefined();
    expect(await statuses()).toEqual(['one suppressed']);
    expect(await pages()).toBe(0);
  });

  it('alerts of other services page', async () => {
    const other = await insertIntegration(desk, source.organizationId);
    await opened([other.serviceId]);
    await report('trigger', 'one');
    expect(await statuses()).toEqual(['one triggered']);
  });
});

describe('when a window ends', () => {
  it('what is still open is triggered and pages once, with several workers', async () => {
    const windowId = await opened();
    await report('trigger', 'one', 'two');
    await report('resolve', 'two');
    expect(await release()).toBe(0);
    await passTime(windowId);
    const done = await Promise.all(Array.from({ length: 8 }, release));
    expect(done.reduce((sum, each) => sum + each)).toBe(1);
    expect(await statuses()).toEqual(['one triggered', 'two resolved']);
    expect(await pages()).toBe(1);
    expect(await release()).toBe(0);
    expect(await pages()).toBe(1);
    const [entry] = await desk.owner`
      select action, actor_type, actor_id from audit_entry
      where organization_id = ${source.organizationId} order by created_at desc, id desc limit 1`;
    expect(entry).toEqual({
      action: 'alert.trigger',
      actor_type: 'job',
      actor_id: 'maintenance.release',
    });
  });

  it('is done again from the start where a worker was killed in the middle', async () => {
    const windowId = await opened();
    await report('trigger', 'one');
    await passTime(windowId);
    const killed = desk.app.begin(async (tx) => {
      const rows = await tx`select pg_backend_pid() pid`;
      await tx`select set_config('app.audience', 'worker', true),
        set_config('app.organization_id', ${source.organizationId}, true)`;
      await tx`select from maintenance_window where id = ${windowId} for update`;
      await tx`update alert set status = 'triggered' where service_id = ${source.serviceId}`;
      expect(await release()).toBe(0);
      await desk.owner`select pg_terminate_backend(${rows[0]?.pid as number})`;
      await tx`select 1`;
    });
    await expect(killed).rejects.toThrow();
    expect(await statuses()).toEqual(['one suppressed']);
    expect(await release()).toBe(1);
    expect(await statuses()).toEqual(['one triggered']);
    expect(await pages()).toBe(1);
  });

  it('waits for alerts that are just opened under it', async () => {
    const windowId = await opened();
    await keep('trigger', 'one');
    await desk.owner`update maintenance_window set release_due_at = now() where id = ${windowId}`;
    await desk.app.begin(async (tx) => {
      await tx`select set_config('app.audience', 'worker', true),
        set_config('app.organization_id', ${source.organizationId}, true)`;
      expect(await openWindowOf(tx, source)).toBe(windowId);
      expect(await release()).toBe(0);
    });
    await passTime(windowId);
    expect(await release()).toBe(1);
    await workThrough(desk.app, source);
    expect(await statuses()).toEqual(['one triggered']);
  });

  it('the worker does it when it is due', { timeout: 20_000 }, async () => {
    const stop = await startConsumer(releaseSuppressed, desk.app, nobody);
    const windowId = await opened();
    await report('trigger', 'one');
    await act('change', { windowId, endsAt: Date.now() + 400 });
    expect(await statuses()).toEqual(['one suppressed']);
    await vi.waitFor(async () => expect(await statuses()).toEqual(['one triggered']), 10_000);
    await stop();
  });

  it('another window that is open takes over', async () => {
    const first = await opened();
    await report('trigger', 'one');
    const second = await opened();
    await passTime(first);
    expect(await release()).toBe(1);
    expect(await statuses()).toEqual(['one suppressed']);
    await act('end', { windowId: second });
    expect(await release()).toBe(1);
    expect(await statuses()).toEqual(['one triggered']);
  });
});

describe('a change of a window', () => {
  it('that covers a service no more triggers what is open there', async () => {
    const other = await insertIntegration(desk, source.organizationId);
    const windowId = await opened();
    await report('trigger', 'one');
    expect(await act('change', { windowId, title: 'Longer' })).toBeUndefined();
    await release();
    expect(await statuses()).toEqual(['one suppressed']);
    const serviceIds = [other.serviceId];
    expect(await act('change', { windowId, serviceIds })).toBeUndefined();
    await release();
    expect(await statuses()).toEqual(['one triggered']);
    expect(await desk.auditLogOf(windowId)).toMatchObject([
      { action: 'maintenanceWindow.create' },
      { action: 'maintenanceWindow.change', after: { title: 'Longer' } },
      { action: 'maintenanceWindow.change' },
    ]);
  });

  it('ends it early, removes and restores it', async () => {
    const windowId = await opened();
    await report('trigger', 'one');
    expect(await act('remove', { windowId })).toBeUndefined();
    await report('trigger', 'two');
    await release();
    expect(await statuses()).toEqual(['one triggered', 'two triggered']);
    expect(await act('restore', { windowId })).toBeUndefined();
    await report('trigger', 'three');
    await release();
    expect(await statuses()).toContain('three suppressed');
    expect(await act('end', { windowId })).toBeUndefined();
    await release();
    expect(await statuses()).toContain('three triggered');
    expect(await act('change', { windowId, title: 'Late' })).toMatchObject({ code: 'CONFLICT' });
  });

  it('is refused where its times make no sense or its services are another organization’s', async () => {
    const fields = { title: 'Upgrade', serviceIds: [source.serviceId] };
    const attempt = (more: ReadonlyJSONObject) =>
      act('create', { id: newId(), ...fields, ...more });
    expect(await attempt(within(hourMs, 0))).toMatchObject({ code: 'INVALID' });
    expect(await attempt(within(-2 * hourMs, -hourMs))).toMatchObject({ code: 'INVALID' });
    expect(await attempt(within(0, 40 * 24 * hourMs))).toMatchObject({ code: 'INVALID' });
    const [foreign] = await desk.owner<{ id: string }[]>`
      select s.id from service s join organization o on o.id = s.organization_id
      where o.slug = 'acme' limit 1`;
    const serviceIds = [foreign?.id ?? ''];
    expect(await attempt({ ...within(0, hourMs), serviceIds })).toEqual(notAllowed);
    const planned = newId();
    const scheduled = { id: planned, ...fields, ...within(hourMs, 2 * hourMs) };
    expect(await act('create', scheduled)).toBeUndefined();
    expect(await act('end', { windowId: planned })).toMatchObject({ code: 'CONFLICT' });
  });
});
