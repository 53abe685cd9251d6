import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemberDesk, memberDesk, notAllowed } from '@/lib/server/zero/testing-members';
import { newId } from '@/zero/core/ids';

let desk: MemberDesk;
let ana: Awaited<ReturnType<MemberDesk['make']>>;

beforeAll(async () => {
  desk = await memberDesk();
  ana = await desk.make();
}, 120_000);

afterAll(() => desk?.drop());

const does = (action: string, args: ReadonlyJSONObject) => desk.attempt(desk.admin, action, args);

/** A policy with as many steps that page Ana. */
async function madePolicy(steps: number) {
  const policyId = newId();
  const policy = { id: policyId, name: newId(), description: '', repeatCount: 1 };
  expect(await does('escalationPolicy.create', policy)).toBeUndefined();
  const stepIds = Array.from({ length: steps }, newId);
  const targets = [{ type: 'member', targetId: ana.memberId }];
  for (const id of stepIds) {
    const step = { id, policyId, delayMinutes: 5, targets };
    expect(await does('escalationPolicy.addStep', step)).toBeUndefined();
  }
  return { policyId, stepIds, targets };
}

const orderOf = async (policyId: string) => {
  const rows = await desk.owner`
    select id from escalation_step where policy_id = ${policyId} order by position`;
  return rows.map((row) => row['id'] as unknown);
};

describe('an escalation policy', () => {
  it('has steps that change places and are removed and put back, each with an entry', async () => {
    const { policyId, stepIds, targets } = await madePolicy(3);
    const [first = '', second = '', third = ''] = stepIds;
    expect(
      await does('escalationPolicy.changeStep', { policyId, stepId: third, position: 0 }),
    ).toBeUndefined();
    expect(await orderOf(policyId)).toEqual([third, first, second]);
    expect(await does('escalationPolicy.removeStep', { policyId, stepId: first })).toBeUndefined();
    const back = { id: newId(), policyId, delayMinutes: 5, targets, position: 1 };
    expect(await does('escalationPolicy.addStep', back)).toBeUndefined();
    expect(await orderOf(policyId)).toEqual([third, back.id, second]);
    const entries = await desk.auditLogOf(policyId);
    expect(entries.map(({ action }) => action)).toEqual([
      'escalationPolicy.create',
      ...stepIds.map(() => 'escalationPolicy.addStep'),
      'escalationPolicy.changeStep',
      'escalationPolicy.removeStep',
      'escalationPolicy.addStep',
    ]);
  });

  it('pages schedules, teams and active staff of its organization only', async () => {
    const { policyId, stepIds } = await madePolicy(1);
    const disabled = await desk.make({ status: 'disabled' });
    const client = await desk.someone('client@opsdesk.test');
    const [foreign] = await desk.owner<{ scheduleId: string; teamId: string }[]>`
      select s.id "scheduleId", t.id "teamId" from organization o
      join schedule s on s.organization_id = o.id join team t on t.organization_id = o.id
      where o.slug = 'acme' limit 1`;
    const change = { policyId, stepId: stepIds[0] ?? '' };
    for (const target of [
      { type: 'member', targetId: disabled.memberId },
      { type: 'member', targetId: client.memberId },
      { type: 'schedule', targetId: foreign?.scheduleId ?? '' },
      { type: 'team', targetId: foreign?.teamId ?? '' },
      { type: 'schedule', targetId: ana.memberId },
    ]) {
      const refused = { ...change, targets: [target] };
      expect(await does('escalationPolicy.changeStep', refused)).toEqual(notAllowed);
    }
  });

  it('stays while a service uses it, as does a schedule while a step pages it', async () => {
    const { policyId, stepIds } = await madePolicy(1);
    const scheduleId = newId();
    const schedule = { id: scheduleId, name: newId(), description: '', timeZone: 'UTC' };
    expect(await does('schedule.create', schedule)).toBeUndefined();
    const targets = [{ type: 'schedule', targetId: scheduleId }];
    const change = { policyId, stepId: stepIds[0] ?? '', targets };
    expect(await does('escalationPolicy.changeStep', change)).toBeUndefined();
    expect(await does('schedule.remove', { scheduleId })).toMatchObject({ code: 'CONFLICT' });
    const serviceId = newId();
    const service = { name: newId(), slug: `s-${serviceId}`, description: '', tier: 1 };
    const uses = { teamId: null, dependsOnIds: [], escalationPolicyId: policyId };
    expect(await does('service.create', { id: serviceId, ...service, ...uses })).toBeUndefined();
    expect(await does('escalationPolicy.remove', { policyId })).toMatchObject({ code: 'CONFLICT' });
    const none = { serviceId, escalationPolicyId: null };
    expect(await does('service.change', none)).toBeUndefined();
    expect(await does('escalationPolicy.remove', { policyId })).toBeUndefined();
    expect(await does('schedule.remove', { scheduleId })).toBeUndefined();
  });

  it('is not given to a service of another organization', async () => {
    const [foreign] = await desk.owner<{ id: string }[]>`
      select p.id from escalation_policy p join organization o on o.id = p.organization_id
      where o.slug = 'acme' limit 1`;
    const [own] = await desk.owner<{ id: string }[]>`
      select s.id from service s join organization o on o.id = s.organization_id
      where o.slug = 'northwind' limit 1`;
    const change = { serviceId: own?.id ?? '', escalationPolicyId: foreign?.id ?? '' };
    expect(await does('service.change', change)).toEqual(notAllowed);
  });
});
