import type postgres from 'postgres';
import { z } from 'zod';
import { readStaff } from '@/lib/server/platform/notification/recipients';
import { membersToPage } from '@/zero/incidents/escalation-policy/members-to-page';
import type { Target, TargetType } from '@/zero/incidents/escalation-policy/values';
import type { EscalationPlan } from '@/zero/incidents/escalation/plan';
import { restrictionSchema } from '@/zero/incidents/schedule/fields';
import { onCallScheduleOf } from '@/zero/incidents/schedule/full-schedule';
import { onCallAt } from '@/zero/incidents/schedule/on-call';
import { shiftUnits } from '@/zero/incidents/schedule/values';

/** Whom a step pages at a time. */
export type StepTargets = { memberIds: string[]; channelIds: string[] };

/**
 * Whom each step of a plan pages at `at`, in milliseconds since the epoch. The transaction is inside the
 * organization.
 */
export async function readStepTargets(
  tx: postgres.TransactionSql,
  organizationId: string,
  { steps }: EscalationPlan,
  at: number,
): Promise<StepTargets[]> {
  const targets = steps.flatMap((step) => step.targets);
  const staff = await readStaff(tx, organizationId);
  const activeIds = new Set(staff.map(({ id }) => id));
  const isActive = (id: string) => activeIds.has(id);
  const channelIds = await readChannelIds(tx, organizationId, idsOf(targets, 'channel'));
  const readers = {
    isActive,
    onCall: await readOnCall(tx, organizationId, idsOf(targets, 'schedule'), isActive, at),
    teamMembers: (teamId: string) =>
      staff.filter((each) => each.teamId === teamId).map(({ id }) => id),
  };
  return steps.map((step) => ({
    memberIds: membersToPage(step.targets, readers),
    channelIds: idsOf(step.targets, 'channel').filter((id) => channelIds.has(id)),
  }));
}

const idsOf = (targets: readonly Target[], type: TargetType) =>
  targets.filter((target) => target.type === type).map(({ targetId }) => targetId);

/** Those of the channels that were not removed. */
async function readChannelIds(
  tx: postgres.TransactionSql,
  organizationId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx<{ id: string }[]>`
    select id from notification_channel
    where organization_id = ${organizationId} and id = any(${[...ids]}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}

const layersSchema = z.array(
  z.object({
    id: z.string(),
    startsAt: z.number(),
    endsAt: z.number().nullable(),
    shiftLength: z.number(),
    shiftUnit: z.enum(shiftUnits),
    restrictions: z.array(restrictionSchema),
    participants: z.array(z.object({ memberId: z.string() })),
  }),
);

const overridesSchema = z.array(
  z.object({ id: z.string(), memberId: z.string(), startsAt: z.number(), endsAt: z.number() }),
);

/** Who is on call in each of these schedules. */
async function readOnCall(
  tx: postgres.TransactionSql,
  organizationId: string,
  scheduleIds: readonly string[],
  isActive: (memberId: string) => boolean,
  at: number,
): Promise<(scheduleId: string) => string | null> {
  // As text: Drizzle has changed how this connection reads JSON.
  const rows = await tx<{ id: string; timeZone: string; layers: string; overrides: string }[]>`
    select s.id, s.time_zone "timeZone",
      coalesce((
        select json_agg(json_build_object(
          'id', l.id, 'startsAt', extract(epoch from l.starts_at) * 1000,
          'endsAt', extract(epoch from l.ends_at) * 1000, 'shiftLength', l.shift_length,
          'shiftUnit', l.shift_unit, 'restrictions', l.restrictions, 'participants', coalesce((
            select json_agg(json_build_object('memberId', p.member_id) order by p.position, p.id)
            from schedule_participant p
            where p.organization_id = l.organization_id and p.layer_id = l.id), '[]')
          ) order by l.position, l.id)
        from schedule_layer l
        where l.organization_id = s.organization_id and l.schedule_id = s.id), '[]')::text layers,
      coalesce((
        select json_agg(json_build_object(
          'id', o.id, 'memberId', o.member_id, 'startsAt', extract(epoch from o.starts_at) * 1000,
          'endsAt', extract(epoch from o.ends_at) * 1000) order by o.created_at, o.id)
        from schedule_override o
        where o.organization_id = s.organization_id and o.schedule_id = s.id
          and o.ends_at > to_timestamp(${at}::float8 / 1000)), '[]')::text overrides
    from schedule s
    where s.organization_id = ${organizationId} and s.id = any(${[...scheduleIds]}::uuid[])`;
  const onCall = new Map(
    rows.map(({ id, timeZone, layers, overrides }) => {
      const schedule = onCallScheduleOf(
        {
          timeZone,
          layers: layersSchema.parse(JSON.parse(layers)),
          overrides: overridesSchema.parse(JSON.parse(overrides)),
        },
        isActive,
      );
      return [id, onCallAt(schedule, at)];
    }),
  );
  return (scheduleId) => onCall.get(scheduleId) ?? null;
}
