import type postgres from 'postgres';
import { deterministicId } from '@/zero/core/deterministic-id';
import type { OrganizationPlan } from '../plans';

type Paged = { alertId: string; policyId: string; memberId: string; at: Date };

/** Adds whom acknowledged alerts paged, where their service has an escalation policy. The transaction must have entered the tenant. */
export async function loadEscalations(
  sql: postgres.TransactionSql,
  plan: OrganizationPlan,
): Promise<void> {
  const paged = await sql<Paged[]>`
    select a.id "alertId", s.policy_id "policyId", p.member_id "memberId", a.first_seen_at at
    from alert a
    join service v on v.id = a.service_id
    join escalation_step s on s.policy_id = v.escalation_policy_id and s.position = 0
    join escalation_target t on t.step_id = s.id
    join schedule_layer l on l.schedule_id = t.schedule_id and l.position = 0
    join schedule_participant p on p.layer_id = l.id and p.position = 0
    where a.organization_id = ${plan.id} and a.status = 'acknowledged'
    order by a.first_seen_at, a.id`;
  if (paged.length === 0) return;
  const common = ({ at }: Paged) => ({ organization_id: plan.id, created_at: at });
  const idOf = ({ alertId }: Paged) => deterministicId(alertId, 'escalation');
  await sql`insert into escalation ${sql(
    paged.map((each) => ({
      ...common(each),
      id: idOf(each),
      alert_id: each.alertId,
      policy_id: each.policyId,
      status: 'acknowledged',
      step: 1,
      next_step_at: each.at,
    })),
  )}`;
  await sql`insert into escalation_page ${sql(
    paged.map((each) => ({
      ...common(each),
      id: deterministicId(idOf(each), each.memberId),
      escalation_id: idOf(each),
      member_id: each.memberId,
      step: 0,
      repetition: 0,
    })),
  )}`;
}
