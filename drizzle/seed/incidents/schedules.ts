import { dayMs, hourMs } from '@/lib/time-units';
import type postgres from 'postgres';
import { deterministicId } from '@/zero/core/deterministic-id';
import type { Restriction, ShiftUnit } from '@/zero/incidents/schedule/values';
import { instantOfWallTime, wallTimeAt } from '@/zero/incidents/schedule/wall-time';
import type { OrganizationPlan } from '../plans';
import { random } from '../random';
import type { OrganizationRows } from '../rows';

type LayerPlan = {
  name: string;
  shiftLength: number;
  shiftUnit: ShiftUnit;
  /** Hours after midnight on Monday at which the first handover is. */
  hour: number;
  restrictions: Restriction[];
  /** Indexes in the list of staff. */
  people: readonly number[];
};

type SchedulePlan = { name: string; description: string; layers: readonly LayerPlan[] };

const always: Restriction[] = [];
const everyDay: Restriction['weekdays'] = [1, 2, 3, 4, 5, 6, 7];

/** The demo's schedules; the last one has gaps at night, which screens show. */
const plans: readonly SchedulePlan[] = [
  {
    name: 'Platform primary',
    description: 'First to be paged for the database, sign-in and the job queue.',
    layers: [
      {
        name: 'Weekly rotation',
        shiftLength: 1,
        shiftUnit: 'week',
        hour: 9,
        restrictions: always,
        people: [0, 1, 2, 3],
      },
      {
        name: 'Nights',
        shiftLength: 1,
        shiftUnit: 'day',
        hour: 20,
        restrictions: [{ weekdays: everyDay, from: '20:00', to: '08:00' }],
        people: [4, 5, 6],
      },
    ],
  },
  {
    name: 'Platform secondary',
    description: 'Paged when the primary does not answer.',
    layers: [
      {
        name: 'Half-day rotation',
        shiftLength: 12,
        shiftUnit: 'hour',
        hour: 8,
        restrictions: always,
        people: [2, 5, 0],
      },
    ],
  },
  {
    name: 'Support escalations',
    description: 'Business hours only.',
    layers: [
      {
        name: 'Business hours',
        shiftLength: 1,
        shiftUnit: 'day',
        hour: 9,
        restrictions: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
        people: [1, 3, 6, 4],
      },
    ],
  },
];

/** Adds schedules with their layers and one override. The transaction must have entered the tenant. */
export async function loadSchedules(
  sql: postgres.TransactionSql,
  seed: string,
  plan: OrganizationPlan,
  { organization, members }: Pick<OrganizationRows, 'organization' | 'members'>,
  now: number,
): Promise<void> {
  const source = random(seed, plan.slug, 'schedules');
  const { createdAt, timeZone } = organization;
  const staff = members.filter(
    ({ userType, status }) => userType === 'internal' && status === 'active',
  );
  const today = Math.floor(wallTimeAt(now, timeZone) / dayMs);
  // Day 4 of the epoch was a Monday.
  const monday = today - ((((today - 4) % 7) + 7) % 7) - 28;
  const localTime = (day: number, hour: number) =>
    new Date(instantOfWallTime(day * dayMs + hour * hourMs, timeZone));
  const common = { organization_id: plan.id, created_at: createdAt };
  for (const { name, description, layers } of plans) {
    const scheduleId = source.uuid(createdAt.getTime());
    await sql`insert into schedule ${sql({
      ...common,
      id: scheduleId,
      name,
      description,
      time_zone: timeZone,
      updated_at: createdAt,
    })}`;
    for (const [position, layer] of layers.entries()) {
      const layerId = source.uuid(createdAt.getTime());
      await sql`insert into schedule_layer ${sql({
        ...common,
        id: layerId,
        schedule_id: scheduleId,
        name: layer.name,
        position,
        starts_at: localTime(monday, layer.hour),
        shift_length: layer.shiftLength,
        shift_unit: layer.shiftUnit,
        restrictions: sql.json(layer.restrictions),
      })}`;
      const people = new Set(layer.people.map((index) => staff[index % staff.length]?.id ?? ''));
      const rows = [...people].filter(Boolean).map((memberId, index) => ({
        ...common,
        id: deterministicId(layerId, memberId),
        layer_id: layerId,
        member_id: memberId,
        position: index,
      }));
      await sql`insert into schedule_participant ${sql(rows)}`;
    }
    const [, , third = staff[0]] = staff;
    if (layers.length < 2 || !third) continue;
    await sql`insert into schedule_override ${sql({
      ...common,
      id: source.uuid(createdAt.getTime()),
      schedule_id: scheduleId,
      member_id: third.id,
      starts_at: localTime(today - 1, 12),
      ends_at: localTime(today - 1, 18),
    })}`;
  }
}
