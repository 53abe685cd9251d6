import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MemberDesk, memberDesk, notAllowed } from '@/lib/server/zero/testing-members';
import type { Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import type { AlertStatus } from '@/zero/incidents/alert/values';

let desk: MemberDesk;
let agent: Someone;

beforeAll(async () => {
  desk = await memberDesk();
  agent = await desk.someone('agent@opsdesk.test');
}, 120_000);

afterAll(() => desk?.drop());

/** An alert of the first service of an organization. */
async function insertAlert(key: string, status: AlertStatus = 'triggered', slug = 'northwind') {
  const id = newId();
  await desk.owner`
    insert into alert (id, organization_id, service_id, source, dedup_key, open_key, status, severity, title)
    select ${id}, o.id, s.id, 'pagerduty', ${key}, ${status === 'resolved' ? null : key}, ${status},
      'error', ${key}
    from organization o join service s on s.organization_id = o.id
    where o.slug = ${slug} order by s.id limit 1`;
  return id;
}

const stateOf = async (id: string) => {
  const [row] = await desk.owner`
    select status, open_key "openKey", acknowledged_by "acknowledgedBy", resolved_by "resolvedBy"
    from alert where id = ${id}`;
  return row;
};

it('is acknowledged and resolved by a member, taken back, and each leaves an entry', async () => {
  const alertId = await insertAlert('one');
  const does = (action: string) => desk.attempt(agent, `alert.${action}`, { alertId });
  expect(await does('acknowledge')).toBeUndefined();
  expect(await stateOf(alertId)).toMatchObject({
    status: 'acknowledged',
    acknowledgedBy: agent.memberId,
  });
  expect(await does('resolve')).toBeUndefined();
  expect(await stateOf(alertId)).toMatchObject({
    status: 'resolved',
    openKey: null,
    resolvedBy: agent.memberId,
  });
  expect(await does('reopen')).toBeUndefined();
  expect(await stateOf(alertId)).toMatchObject({ status: 'acknowledged', openKey: 'one' });
  expect(await does('unacknowledge')).toBeUndefined();
  expect(await stateOf(alertId)).toMatchObject({ status: 'triggered', acknowledgedBy: null });
  const entries = await desk.auditLogOf(alertId);
  expect(entries.map(({ action }) => action)).toEqual([
    'alert.acknowledge',
    'alert.resolve',
    'alert.reopen',
    'alert.unacknowledge',
  ]);
});

it('is not reopened beside a newer one of its key', async () => {
  const alertId = await insertAlert('twice', 'resolved');
  await insertAlert('twice');
  expect(await desk.attempt(agent, 'alert.reopen', { alertId })).toMatchObject({
    code: 'CONFLICT',
  });
  expect(await stateOf(alertId)).toMatchObject({ status: 'resolved' });
});

it('of another organization is as if it were not there', async () => {
  const alertId = await insertAlert('foreign', 'triggered', 'acme');
  for (const id of [alertId, newId()]) {
    expect(await desk.attempt(agent, 'alert.resolve', { alertId: id })).toEqual(notAllowed);
  }
  expect(await stateOf(alertId)).toMatchObject({ status: 'triggered' });
});
