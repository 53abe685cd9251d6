import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember } from '@/drizzle/seed/factories/person';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { newId } from '@/zero/core/ids';
import type { AlertSeverity } from '@/zero/incidents/alert/values';
import { insertEvents, insertIntegration, workThroughAll } from '../alert/testing';

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
  const { id: memberId } = await makeMember(database.owner, { organizationId, name: 'Ana' });
  const [policyId, stepId] = [newId(), newId()];
  await database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`
      insert into escalation_policy (id, organization_id, name)
      values (${policyId}, ${organizationId}, ${policyId})`;
    await tx`
      insert into escalation_step (id, organization_id, policy_id)
      values (${stepId}, ${organizationId}, ${policyId})`;
    await tx`
      insert into escalation_target (id, organization_id, step_id, position, member_id)
      values (${newId()}, ${organizationId}, ${stepId}, 0, ${memberId})`;
    await tx`update service set escalation_policy_id = ${policyId} where id = ${source.serviceId}`;
  });
});
afterAll(() => database.drop());

async function report(severity: AlertSeverity, ...keys: string[]) {
  await insertEvents(
    database,
    source,
    keys.map((dedupKey) => ({ dedupKey, severity })),
  );
  await workThroughAll(database);
}

/** The keys of the alerts for which somebody is paged. */
const paging = async () =>
  (
    await database.owner<{ key: string }[]>`
      select a.dedup_key key from escalation e join alert a on a.id = e.alert_id
      where a.service_id = ${source.serviceId} order by 1`
  ).map(({ key }) => key);

it('pages for no alert that is for information only, until an event makes it more', async () => {
  await report('info', 'one', 'two');
  expect(await paging()).toEqual([]);
  await report('warning', 'one');
  expect(await paging()).toEqual(['one']);
  await report('critical', 'one');
  expect(await paging()).toEqual(['one']);
});

it.each([
  ['critical', { alerts: 1, incidents: 0 }],
  ['warning', { alerts: 0, incidents: 1 }],
] as const)(
  'pages once for a %s alert by which an incident is declared, whatever the policy pages for',
  async (severity, expected) => {
    await database.owner.begin(async (tx) => {
      await withoutAudit(tx, 'seed');
      await tx`
        update service set declare_from = 'warning', declare_severity = 2
        where id = ${source.serviceId}`;
      await tx`
        update escalation_policy set lowest_severity = 'critical'
        where id = (select escalation_policy_id from service where id = ${source.serviceId})`;
    });
    await report(severity, 'one');
    const [row] = await database.owner`
      select count(e.alert_id)::int alerts, count(e.incident_id)::int incidents
      from escalation e
      where e.alert_id in (select id from alert where service_id = ${source.serviceId})
        or e.incident_id in (
          select incident_id from incident_service where service_id = ${source.serviceId})`;
    expect(row).toEqual(expected);
  },
);
