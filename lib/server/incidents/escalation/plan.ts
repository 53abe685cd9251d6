import { z } from 'zod';
import { targetSchema } from '@/zero/incidents/escalation-policy/fields';
import type { EscalationPlan } from '@/zero/incidents/escalation/plan';

const planSchema: z.ZodType<EscalationPlan> = z.object({
  repeatCount: z.int(),
  steps: z.array(z.object({ delayMinutes: z.int(), targets: z.array(targetSchema) })),
});

/** Reads what `planSql` wrote. */
export const parsePlan = (json: string): EscalationPlan => planSchema.parse(JSON.parse(json));

/** SQL for the plan of the policy `p`, as it is now. */
export const planSql = `jsonb_build_object(
  'repeatCount', p.repeat_count,
  'steps', coalesce((
    select jsonb_agg(jsonb_build_object(
      'delayMinutes', st.delay_minutes,
      'targets', coalesce((
        select jsonb_agg(jsonb_build_object(
          'type', case when t.member_id is not null then 'member'
            when t.schedule_id is not null then 'schedule'
            when t.team_id is not null then 'team' else 'channel' end,
          'targetId', coalesce(t.member_id, t.schedule_id, t.team_id, t.channel_id)
        ) order by t.position, t.id)
        from escalation_target t
        where t.organization_id = st.organization_id and t.step_id = st.id), '[]')
    ) order by st.position, st.id)
    from escalation_step st
    where st.organization_id = p.organization_id and st.policy_id = p.id), '[]'))`;
