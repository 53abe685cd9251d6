import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MemberDesk, memberDesk, notAllowed } from '@/lib/server/zero/testing-members';
import type { Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';

let desk: MemberDesk;
let agent: Someone;

beforeAll(async () => {
  desk = await memberDesk();
  agent = await desk.someone('agent@opsdesk.test');
}, 120_000);

afterAll(() => desk?.drop());

async function insertAlert(title: string, slug = 'northwind'): Promise<string> {
  const id = newId();
  await desk.owner`
    insert into alert (id, organization_id, service_id, source, dedup_key, open_key, status, severity, title)
    select ${id}, o.id, s.id, 'pagerduty', ${id}, ${id}, 'triggered', 'error', ${title}
    from organization o join service s on s.organization_id = o.id
    where o.slug = ${slug} order by s.id limit 1`;
  return id;
}

async function declare(alertIds?: readonly string[]): Promise<string> {
  const id = newId();
  const fields = { summary: '', severity: 2, isTriage: false, services: [] };
  const args = { id, title: 'Disks fill', ...fields, ...(alertIds && { alertIds }) };
  expect(await desk.attempt(agent, 'incident.declare', args)).toBeUndefined();
  return id;
}

const does = (name: 'linkAlert' | 'unlinkAlert' | 'merge', args: Record<string, string>) =>
  desk.attempt(agent, `incident.${name}`, args);

const incidentOf = async (alertId: string) => {
  const [row] = await desk.owner`select incident_id id from alert where id = ${alertId}`;
  return row?.['id'] as unknown;
};

const eventsOf = (incidentId: string) =>
  desk.owner`
    select kind, from_value "alertId", to_value title from incident_event
    where incident_id = ${incidentId} and kind like 'alert_%' order by created_at, id`;

it('is declared from alerts, which belong to it from then on', async () => {
  const alertId = await insertAlert('Disk full');
  const incidentId = await declare([alertId]);
  expect(await incidentOf(alertId)).toBe(incidentId);
  expect(await eventsOf(incidentId)).toEqual([
    { kind: 'alert_linked', alertId, title: 'Disk full' },
  ]);
});

it('has an alert that no other incident has, and gives it back', async () => {
  const alertId = await insertAlert('Disk full');
  const [first, second] = [await declare(), await declare()];
  for (let time = 0; time < 2; time += 1) {
    expect(await does('linkAlert', { incidentId: first, alertId })).toBeUndefined();
  }
  expect(await does('linkAlert', { incidentId: second, alertId })).toBeUndefined();
  expect(await incidentOf(alertId)).toBe(second);
  expect(await does('unlinkAlert', { incidentId: first, alertId })).toBeUndefined();
  expect(await incidentOf(alertId)).toBe(second);
  expect(await does('unlinkAlert', { incidentId: second, alertId })).toBeUndefined();
  expect(await incidentOf(alertId)).toBeNull();
  for (const incidentId of [first, second]) {
    expect((await eventsOf(incidentId)).map(({ kind }) => kind)).toEqual([
      'alert_linked',
      'alert_unlinked',
    ]);
  }
  const entries = await desk.auditLogOf(second);
  expect(entries.map(({ action }) => action)).toEqual([
    'incident.declare',
    'incident.linkAlert',
    'incident.unlinkAlert',
  ]);
});

it('takes the alerts of what is merged into it, which takes no more', async () => {
  const [alertId, late] = [await insertAlert('Disk full'), await insertAlert('Disk full too')];
  const [gone, into] = [await declare([alertId]), await declare()];
  expect(await does('merge', { incidentId: gone, intoId: into })).toBeUndefined();
  expect(await incidentOf(alertId)).toBe(into);
  expect(await does('linkAlert', { incidentId: gone, alertId: late })).toMatchObject({
    code: 'CONFLICT',
  });
});

it('takes no alert of another organization', async () => {
  const incidentId = await declare();
  for (const alertId of [await insertAlert('Foreign', 'acme'), newId()]) {
    expect(await does('linkAlert', { incidentId, alertId })).toEqual(notAllowed);
    const args = { id: newId(), title: 'X', summary: '', severity: 2, isTriage: false };
    const declared = { ...args, services: [], alertIds: [alertId] };
    expect(await desk.attempt(agent, 'incident.declare', declared)).toEqual(notAllowed);
  }
});
