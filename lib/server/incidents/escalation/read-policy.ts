import type postgres from 'postgres';
import { z } from 'zod';
import { readStaff } from '@/lib/server/platform/notification/recipients';
import { membersToPage } from '@/zero/incidents/escalation-policy/members-to-page';
import { type Target, targetOf } from '@/zero/incidents/escalation-policy/values';
import { restrictionSchema } from '@/zero/incidents/schedule/fields';
import { onCallScheduleOf } from '@/zero/incidents/schedule/full-schedule';
import { onCallAt } from '@/zero/incidents/schedule/on-call';
import { shiftUnits } from '@/zero/incidents/schedule/values';

/** A policy as paging follows it. */
type PolicyToFollow = {
  repeatCount: number;
  /** For each step in its order, minutes until the next one. */
  delays: number[];
  /** For each step, whom it pages at the time for which this was read. */
  paged: string[][];
};

/**
 * Reads the policy with whom its steps page at `at`, in milliseconds since the epoch. The transaction is
 * inside the organization.
 * @returns undefined for a policy that was removed
 */
export async function readPolicy(
  tx: postgres.TransactionSql,
  organizationId: string,
  policyId: string,
  at: number,
): Promise<PolicyToFollow | undefined> {
  const [policy] = await tx<{ repeatCount: number }[]>`
    select repeat_count "repeatCount" from escalation_policy
    where organization_id = ${organizationId} and id = ${policyId}`;
  if (!policy) return undefined;
  const steps = await tx<{ id: string; delayMinutes: number }[]>`
    select id, delay_minutes "delayMinutes" from escalation_step
    where organization_id = ${organizationId} and policy_id = ${policyId}
    order by position, id`;
  const rows = await tx<TargetRow[]>`
    select step_id "stepId", member_id "memberId", schedule_id "scheduleId", team_id "teamId"
    from escalation_target
    where organization_id = ${organizationId} and step_id = any(${steps.map(({ id }) => id)}::uuid[])
    order by position, id`;
  const staff = await readStaff(tx, organizationId);
  const activeIds = new Set(staff.map(({ id }) => id));
  const isActive = (id: string) => activeIds.has(id);
  const targets = rows.map((row) => ({ stepId: row.stepId, ...targetOf(row) }));
  const readers = {
    isActive,
    onCall: await readOnCall(tx, organizationId, scheduleIdsOf(targets), isActive, at),
    teamMembers: (teamId: string) =>
      staff.filter((each) => each.teamId === teamId).map(({ id }) => id),
  };
  const pagedBy = (stepId: string) =>
    membersToPage(
      targets.filter((target) => target.stepId === stepId),
      readers,
    );
  return {
    repeatCount: policy.repeatCount,
    delays: steps.map(({ delayMinutes }) => delayMinutes),
    paged: steps.map(({ id }) => pagedBy(id)),
  };
}

type TargetRow = {
  stepId: string;
  memberId: string | null;
  scheduleId: string | null;
  teamId: string | null;
};

const scheduleIdsOf = (targets: readonly Target[]) =>
  targets.filter(({ type }) => type === 'schedule').map(({ targetId }) => targetId);

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
