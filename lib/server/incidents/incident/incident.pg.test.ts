import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MemberDesk, memberDesk, notAllowed } from '@/lib/server/zero/testing-members';
import { newId } from '@/zero/core/ids';

let desk: MemberDesk;

beforeAll(async () => {
  desk = await memberDesk();
}, 120_000);

afterAll(() => desk?.drop());

const fields = { summary: '', severity: 2, isTriage: false, services: [] };
const conflict = { code: 'CONFLICT' };

async function declared(more: object = {}): Promise<string> {
  const id = newId();
  const args = { id, title: 'Sign-in fails', ...fields, ...more };
  expect(await desk.attempt(desk.admin, 'incident.declare', args)).toBeUndefined();
  return id;
}

const go = (incidentId: string, status: string) =>
  desk.attempt(desk.admin, 'incident.changeStatus', { incidentId, status });

const stored = async (id: string) => {
  const [row] = await desk.owner`select * from incident where id = ${id}`;
  return row ?? {};
};

const kindsOf = async (id: string) => {
  const rows = await desk.owner`
    select kind from incident_event where incident_id = ${id} order by created_at, id`;
  return rows.map((row) => row['kind'] as unknown);
};

it('is declared, handled, closed and reopened, with its times', async () => {
  const id = await declared();
  expect(await stored(id)).toMatchObject({ status: 'investigating', acknowledged_at: null });
  const role = { incidentId: id, role: 'commander', memberId: desk.admin.memberId };
  expect(await desk.attempt(desk.admin, 'incident.assignRole', role)).toBeUndefined();
  expect((await stored(id))['acknowledged_at']).toBeInstanceOf(Date);
  for (const status of ['identified', 'monitoring', 'resolved', 'closed']) {
    expect(await go(id, status)).toBeUndefined();
  }
  const closed = await stored(id);
  for (const name of ['declared_at', 'mitigated_at', 'resolved_at', 'closed_at']) {
    expect(closed[name], name).toBeInstanceOf(Date);
  }
  expect(await go(id, 'monitoring')).toMatchObject(conflict);
  expect(await go(id, 'investigating')).toBeUndefined();
  expect(await stored(id)).toMatchObject({ status: 'investigating', closed_at: null });
  expect(await kindsOf(id)).toEqual([
    'declared',
    'commander_changed',
    ...Array.from({ length: 5 }, () => 'status_changed'),
  ]);
});

it('has times that follow one another, in the action and in the database', async () => {
  const id = await declared();
  const change = (times: Record<string, number | null>) =>
    desk.attempt(desk.admin, 'incident.changeTimes', { incidentId: id, times });
  const now = Date.now();
  expect(await change({ impactStartedAt: now - 60_000, detectedAt: now - 30_000 })).toBeUndefined();
  expect(await change({ detectedAt: now - 90_000 })).toMatchObject({ code: 'INVALID' });
  expect(await change({ detectedAt: now + 3_600_000 })).toMatchObject({ code: 'INVALID' });
  expect(await change({ resolvedAt: now })).toMatchObject({ code: 'INVALID' });
  expect(await change({ declaredAt: null })).toMatchObject({ code: 'INVALID' });
  await expect(
    desk.owner`update incident set detected_at = impact_started_at - interval '1 s' where id = ${id}`,
  ).rejects.toThrow(/incident_times/);
  await expect(
    desk.owner`update incident set status = 'resolved' where id = ${id}`,
  ).rejects.toThrow(/incident_status_times/);
});

it('has a timeline that only grows', async () => {
  const id = await declared();
  const note = { id: newId(), incidentId: id, body: 'The pool is full.' };
  expect(await desk.attempt(desk.admin, 'incident.note', note)).toBeUndefined();
  expect(await desk.attempt(desk.admin, 'incident.note', note)).toBeUndefined();
  expect(await kindsOf(id)).toEqual(['declared', 'noted']);
  const { owner } = desk;
  const change = owner`update incident_event set body = 'x' where id = ${note.id}`;
  await expect(change).rejects.toThrow(/only grows/);
  await expect(owner`delete from incident_event where id = ${note.id}`).rejects.toThrow(
    /only grows/,
  );
});

it('has numbers without gaps or repetitions, however many are declared at once', async () => {
  const [before] = await desk.owner<{ last: number }[]>`
    select max(number) last from incident
    where organization_id = ${desk.admin.organizationId}`;
  const ids = await Promise.all(Array.from({ length: 16 }, () => declared()));
  const rows = await desk.owner<{ number: number }[]>`
    select number from incident where id in ${desk.owner(ids)} order by number`;
  const first = (before?.last ?? 0) + 1;
  expect(rows.map(({ number }) => number)).toEqual(ids.map((_, index) => first + index));
});

it('is merged into another one, once, and comes back on its own', async () => {
  const [first, second, third] = [await declared(), await declared(), await declared()];
  const merge = (incidentId: string, intoId: string) =>
    desk.attempt(desk.admin, 'incident.merge', { incidentId, intoId });
  expect(await merge(first, first)).toMatchObject({ code: 'INVALID' });
  expect(await merge(first, second)).toBeUndefined();
  expect(await stored(first)).toMatchObject({ status: 'merged', merged_into_id: second });
  expect(await kindsOf(second)).toEqual(['declared', 'merged']);
  expect(await merge(third, first)).toMatchObject(conflict);
  expect(await go(first, 'triage')).toBeUndefined();
  expect(await stored(first)).toMatchObject({ status: 'triage', merged_into_id: null });
});

it('says the same of what is not there and of what is another organization’s', async () => {
  const [foreign] = await desk.owner<{ id: string; serviceId: string }[]>`
    select i.id, (select s.id from service s where s.organization_id = o.id limit 1) "serviceId"
    from incident i join organization o on o.id = i.organization_id where o.slug = 'acme' limit 1`;
  for (const incidentId of [foreign?.id ?? '', newId()]) {
    const note = { id: newId(), incidentId, body: 'x' };
    expect(await desk.attempt(desk.admin, 'incident.note', note)).toEqual(notAllowed);
  }
  const own = await declared();
  const service = { incidentId: own, serviceId: foreign?.serviceId, impact: 'degraded' };
  expect(await desk.attempt(desk.admin, 'incident.setService', service)).toEqual(notAllowed);
});
