import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { newId } from '@/zero/core/ids';
import type { AlertSeverity } from '@/zero/incidents/alert/values';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import { workThrough } from '../alert/intake/inbox';
import { insertEvents, insertIntegration, workThroughAll } from '../alert/testing';
import { releaseDue } from '../maintenance-window/release';

let database: TestDatabase;
let organizationId: string;
let source: Awaited<ReturnType<typeof insertIntegration>>;

beforeAll(async () => {
  database = await testDatabase();
  drizzle(database.app);
  organizationId = (await makeOrganization(database.owner)).id;
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
beforeEach(async () => {
  source = await insertIntegration(database, organizationId);
});
afterAll(() => database.drop());

const declareFrom = (severity: AlertSeverity | null) =>
  database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`
      update service set declare_from = ${severity}, declare_severity = 3
      where id = ${source.serviceId}`;
  });

type Sent = { key: string; severity?: AlertSeverity; group?: string | null };

/** Keeps one request for each alert. */
async function keep(...sent: Sent[]) {
  for (const { key, severity = 'error', group = null } of sent) {
    await insertEvents(database, source, [{ dedupKey: key, severity, group }]);
  }
}

async function report(...sent: Sent[]) {
  await keep(...sent);
  await workThroughAll(database);
}

type Incident = { id: string; number: number; title: string; severity: number; alerts: string[] };

/** The incidents of the service with the keys of their alerts, the oldest first. */
const incidents = () => database.owner<Incident[]>`
  select i.id, i.number, i.title, i.severity,
    array(select dedup_key from alert where incident_id = i.id order by dedup_key) alerts
  from incident i
  where exists (select from alert where incident_id = i.id and service_id = ${source.serviceId})
  order by i.number`;

const setStatus = (id: string, status: string) =>
  database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`
      update incident set status = ${status}, resolved_at = case when ${status} = 'resolved' then now() end
      where id = ${id}`;
  });

it('declares nothing without a rule, nor for what is less severe', async () => {
  await report({ key: 'one', severity: 'critical' });
  await declareFrom('error');
  await report({ key: 'two', severity: 'warning' }, { key: 'three', severity: 'info' });
  expect(await incidents()).toEqual([]);
});

it('declares an incident of which the timeline and the audit log say by which rule', async () => {
  await declareFrom('error');
  await report({ key: 'Disk full', severity: 'critical' });
  const [incident] = await incidents();
  expect(incident).toMatchObject({ title: 'Disk full', severity: 3, alerts: ['Disk full'] });
  const id = incident?.id ?? '';
  expect(
    await database.owner`
      select kind, actor_type "by", from_value "from" from incident_event where incident_id = ${id}
      order by created_at, id`,
  ).toMatchObject([
    { kind: 'declared', by: 'system', from: `${source.serviceId} error` },
    { kind: 'alert_linked', by: 'system' },
  ]);
  expect(
    await database.owner`
      select action, actor_type "by", actor_id "id" from audit_entry where subject_id = ${id}
      order by created_at, id`,
  ).toEqual([
    { action: 'incident.declare', by: 'job', id: 'alert.group' },
    { action: 'incident.linkAlert', by: 'job', id: 'alert.group' },
  ]);
  const services = await database.owner`
    select service_id "serviceId" from incident_service where incident_id = ${id}`;
  expect(services).toEqual([{ serviceId: source.serviceId }]);
});

it('declares one incident of 64 alerts, whatever workers open them', async () => {
  await declareFrom('error');
  await keep(...Array.from({ length: 64 }, (_, index) => ({ key: `node-${index}` })));
  for (let left = 1; left > 0;) {
    await Promise.all(Array.from({ length: 8 }, () => workThrough(database.app, source)));
    const rows =
      await database.owner`select from alert_inbox where service_id = ${source.serviceId}`;
    left = rows.length;
  }
  const declared = await incidents();
  expect(declared).toHaveLength(1);
  expect(declared[0]?.alerts).toHaveLength(64);
});

it('declares one incident for each group', async () => {
  await declareFrom('error');
  await report({ key: 'a1', group: 'a' }, { key: 'b1', group: 'b' }, { key: 'a2', group: 'a' });
  await report({ key: 'b2', group: 'b', severity: 'info' });
  expect((await incidents()).map(({ alerts }) => alerts)).toEqual([
    ['a1', 'a2'],
    ['b1', 'b2'],
  ]);
});

it('links with an incident that people declared, while it is unresolved and within the time', async () => {
  await declareFrom('error');
  await report({ key: 'one' });
  await declareFrom(null);
  await report({ key: 'two' });
  const [first] = await incidents();
  expect(first?.alerts).toEqual(['one', 'two']);
  await setStatus(first?.id ?? '', 'resolved');
  await report({ key: 'three' });
  expect((await incidents())[0]?.alerts).toEqual(['one', 'two']);
  await setStatus(first?.id ?? '', 'investigating');
  await report({ key: 'four' });
  expect((await incidents())[0]?.alerts).toEqual(['four', 'one', 'two']);
  await database.owner`
    update alert set created_at = created_at - interval '61 minutes' where service_id = ${source.serviceId}`;
  await database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`update incident set created_at = created_at - interval '61 minutes' where id = ${first?.id ?? ''}`;
  });
  await report({ key: 'five' });
  expect((await incidents())[0]?.alerts).toEqual(['four', 'one', 'two']);
});

it('numbers incidents of several services one after the other', async () => {
  await declareFrom('error');
  const first = source;
  source = await insertIntegration(database, organizationId);
  await declareFrom('error');
  await keep({ key: 'one' });
  source = first;
  await keep({ key: 'two' });
  await workThroughAll(database);
  const rows = await database.owner<{ number: number }[]>`
    select number from incident where organization_id = ${organizationId} order by number`;
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
});

it('leaves out what a maintenance window suppresses, until that ends', async () => {
  await declareFrom('error');
  const windowId = newId();
  await database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`
      insert into maintenance_window (id, organization_id, title, starts_at, ends_at)
      values (${windowId}, ${organizationId}, 'Upgrade', now() - interval '1 hour', now() + interval '1 hour')`;
    await tx`
      insert into maintenance_window_service (id, organization_id, window_id, service_id)
      values (${newId()}, ${organizationId}, ${windowId}, ${source.serviceId})`;
  });
  await report({ key: 'one' }, { key: 'two' });
  expect(await incidents()).toEqual([]);
  await database.owner`
    update maintenance_window set ends_at = now(), release_due_at = now() where id = ${windowId}`;
  expect(await releaseDue(database.app, nobody)).toBe(1);
  expect((await incidents()).map(({ alerts }) => alerts)).toEqual([['one', 'two']]);
});
