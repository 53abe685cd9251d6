import { dayMs, hourMs } from '@/lib/time-units';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemberDesk, memberDesk, notAllowed } from '@/lib/server/zero/testing-members';
import { newId } from '@/zero/core/ids';

let desk: MemberDesk;
let ana: Awaited<ReturnType<MemberDesk['make']>>;
let ben: typeof ana;

beforeAll(async () => {
  desk = await memberDesk();
  ana = await desk.make();
  ben = await desk.make();
}, 120_000);

afterAll(() => desk?.drop());

/** The first handover: tomorrow at midnight. */
const start = Math.ceil(Date.now() / dayMs) * dayMs;
const day = (index: number) => ({
  startsAt: start + index * dayMs,
  endsAt: start + (index + 1) * dayMs,
});

/** A schedule in which Ana and Ben take turns day by day. */
async function madeSchedule() {
  const [scheduleId, layerId] = [newId(), newId()];
  const schedule = { id: scheduleId, name: newId(), description: '', timeZone: 'UTC' };
  expect(await desk.attempt(desk.admin, 'schedule.create', schedule)).toBeUndefined();
  const layer = {
    id: layerId,
    scheduleId,
    name: 'Daily',
    startsAt: start,
    endsAt: null,
    shiftLength: 1,
    shiftUnit: 'day',
    restrictions: [],
    participantIds: [ana.memberId, ben.memberId],
  };
  expect(await desk.attempt(desk.admin, 'schedule.addLayer', layer)).toBeUndefined();
  return { scheduleId, layerId };
}

const overridesOf = async (scheduleId: string) => {
  const rows = await desk.owner<{ memberId: string; startsAt: Date }[]>`
    select member_id "memberId", starts_at "startsAt" from schedule_override
    where schedule_id = ${scheduleId} order by starts_at`;
  return rows.map(({ memberId, startsAt }) => [memberId, startsAt.getTime()]);
};

describe('a schedule', () => {
  it('has layers whose people change places, with an entry for each change', async () => {
    const { scheduleId, layerId } = await madeSchedule();
    const turned = { scheduleId, layerId, participantIds: [ben.memberId, ana.memberId] };
    expect(await desk.attempt(desk.admin, 'schedule.changeLayer', turned)).toBeUndefined();
    const people = await desk.owner`
      select member_id from schedule_participant where layer_id = ${layerId} order by position`;
    expect(people.map((row) => row['member_id'] as unknown)).toEqual([ben.memberId, ana.memberId]);
    const removed = { scheduleId };
    expect(await desk.attempt(desk.admin, 'schedule.remove', removed)).toBeUndefined();
    expect(await desk.owner`select from schedule_layer where id = ${layerId}`).toHaveLength(0);
    expect(await desk.auditLogOf(scheduleId)).toMatchObject([
      { action: 'schedule.create', outcome: 'done' },
      { action: 'schedule.addLayer', after: { layer: 'Daily', shiftUnit: 'day' } },
      { action: 'schedule.changeLayer', after: { participantIds: turned.participantIds } },
      { action: 'schedule.remove', outcome: 'done' },
    ]);
  });

  it('takes no layer that ends before it starts, and nobody who is not active staff', async () => {
    const { scheduleId, layerId } = await madeSchedule();
    const place = { scheduleId, layerId };
    expect(
      await desk.attempt(desk.admin, 'schedule.changeLayer', { ...place, endsAt: start }),
    ).toMatchObject({ code: 'INVALID' });
    const disabled = await desk.make({ status: 'disabled' });
    const client = await desk.someone('client@opsdesk.test');
    for (const memberId of [disabled.memberId, client.memberId, newId()]) {
      const change = { ...place, participantIds: [memberId] };
      expect(await desk.attempt(desk.admin, 'schedule.changeLayer', change)).toEqual(notAllowed);
    }
  });

  it('moves a layer above another', async () => {
    const { scheduleId, layerId } = await madeSchedule();
    const upper = { id: newId(), scheduleId, name: 'Upper', startsAt: start, endsAt: null };
    const rotation = { shiftLength: 2, shiftUnit: 'week', restrictions: [], participantIds: [] };
    await desk.attempt(desk.admin, 'schedule.addLayer', { ...upper, ...rotation });
    const move = { scheduleId, layerId, position: 1 };
    expect(await desk.attempt(desk.admin, 'schedule.changeLayer', move)).toBeUndefined();
    const layers = await desk.owner`
      select id from schedule_layer where schedule_id = ${scheduleId} order by position`;
    expect(layers.map((row) => row['id'] as unknown)).toEqual([upper.id, layerId]);
  });
});

describe('an agent', () => {
  it('gives a shift of their own away, and none of somebody else', async () => {
    const { scheduleId } = await madeSchedule();
    const given = { id: newId(), scheduleId, memberId: ben.memberId, ...day(0) };
    expect(await desk.attempt(ana, 'schedule.override', given)).toBeUndefined();
    expect(await overridesOf(scheduleId)).toEqual([[ben.memberId, start]]);
    const again = { id: newId(), scheduleId, memberId: ana.memberId, ...day(0) };
    expect(await desk.attempt(ana, 'schedule.override', again)).toEqual(notAllowed);
    const both = { ...again, id: newId(), endsAt: day(1).endsAt, startsAt: start };
    expect(await desk.attempt(ana, 'schedule.override', both)).toEqual(notAllowed);
  });

  it('takes a shift over, as themselves, and gives it back', async () => {
    const { scheduleId } = await madeSchedule();
    const taken = { id: newId(), scheduleId, ...day(1) };
    expect(await desk.attempt(ana, 'schedule.takeOver', taken)).toBeUndefined();
    expect(await overridesOf(scheduleId)).toEqual([[ana.memberId, taken.startsAt]]);
    const removal = { scheduleId, overrideId: taken.id };
    expect(await desk.attempt(ben, 'schedule.removeOverride', removal)).toEqual(notAllowed);
    expect(await desk.attempt(ana, 'schedule.removeOverride', removal)).toBeUndefined();
    expect(await overridesOf(scheduleId)).toEqual([]);
  });

  it('takes over from now on at the earliest, and nothing that is over', async () => {
    const { scheduleId } = await madeSchedule();
    const long = { id: newId(), scheduleId, startsAt: 0, endsAt: Date.now() + hourMs };
    expect(await desk.attempt(ana, 'schedule.takeOver', long)).toBeUndefined();
    const [[, startsAt] = []] = await overridesOf(scheduleId);
    expect(startsAt).toBeGreaterThan(Date.now() - hourMs);
    const past = { id: newId(), scheduleId, startsAt: 0, endsAt: Date.now() - 1 };
    expect(await desk.attempt(ana, 'schedule.takeOver', past)).toMatchObject({ code: 'CONFLICT' });
  });

  it('swaps shifts with a colleague, and not those of two others', async () => {
    const { scheduleId } = await madeSchedule();
    const swap = {
      scheduleId,
      first: { id: newId(), ...day(0) },
      second: { id: newId(), ...day(1) },
    };
    const cem = await desk.make();
    expect(await desk.attempt(cem, 'schedule.swap', swap)).toEqual(notAllowed);
    expect(await desk.attempt(ana, 'schedule.swap', swap)).toBeUndefined();
    expect(await desk.attempt(ana, 'schedule.swap', swap)).toBeUndefined();
    const swapped = [
      [ben.memberId, day(0).startsAt],
      [ana.memberId, day(1).startsAt],
    ];
    expect(await overridesOf(scheduleId)).toEqual(swapped);
    const own = {
      scheduleId,
      first: { id: newId(), ...day(1) },
      second: { id: newId(), ...day(2) },
    };
    expect(await desk.attempt(ana, 'schedule.swap', own)).toMatchObject({ code: 'CONFLICT' });
    expect(await overridesOf(scheduleId)).toEqual(swapped);
  });
});
