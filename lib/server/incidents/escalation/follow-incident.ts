import type { PreparedStatements } from '@/lib/server/core/statements';
import { cancelPosts } from '@/lib/server/platform/channel/post';
import type { Target } from '@/zero/incidents/escalation-policy/values';
import type { EscalationPlan } from '@/zero/incidents/escalation/plan';
import { escalationChannel } from './follow-alert';
import { openStatuses } from './paged-subject';
import { planSql } from './plan';

/** The least urgent severity for which an incident pages by itself. */
const lowestSeverity = 3;

const wake = `select pg_notify('${escalationChannel}', '')`;
const isOpen = `i.status in (${openStatuses.map((status) => `'${status}'`).join(', ')})`;

/**
 * Pages by the policies of the services that an incident affects, each once, while nobody acknowledged
 * it; nobody for one of SEV-4 or SEV-5, and by no policy that pages for one of its alerts.
 */
export async function startIncidentEscalations(
  tx: PreparedStatements,
  incidentId: string,
): Promise<void> {
  await tx.query(
    `insert into escalation (id, organization_id, incident_id, policy_id, plan)
     select gen_random_uuid(), i.organization_id, i.id, p.id, ${planSql}
     from incident i join escalation_policy p on p.organization_id = i.organization_id
     where i.id = $1::uuid and i.severity <= ${lowestSeverity} and ${isOpen}
       and i.acknowledged_at is null and i.commander_id is null
       and p.id in (
         select s.escalation_policy_id from incident_service x
         join service s on s.organization_id = x.organization_id and s.id = x.service_id
         where x.organization_id = i.organization_id and x.incident_id = i.id)
       and exists (
         select from escalation_step st
         where st.organization_id = p.organization_id and st.policy_id = p.id)
       and not exists (
         select from escalation e
         where e.organization_id = i.organization_id and e.incident_id = i.id
           and e.policy_id = p.id)
       and not exists (
         select from alert a
         join escalation e on e.organization_id = a.organization_id and e.alert_id = a.id
         where a.organization_id = i.organization_id and a.incident_id = i.id
           and e.policy_id = p.id)`,
    [incidentId],
  );
  await tx.query(wake, []);
}

/** Pages by a policy for an incident. */
export async function pageByPolicy(
  tx: PreparedStatements,
  incidentId: string,
  policyId: string,
): Promise<void> {
  await tx.query(
    `insert into escalation (id, organization_id, incident_id, policy_id, plan)
     select gen_random_uuid(), i.organization_id, i.id, p.id, ${planSql}
     from incident i join escalation_policy p on p.organization_id = i.organization_id
     where i.id = $1::uuid and p.id = $2::uuid`,
    [incidentId, policyId],
  );
  await tx.query(wake, []);
}

/** Pages one target for an incident, once. */
export async function pageOne(
  tx: PreparedStatements,
  incidentId: string,
  target: Target,
): Promise<void> {
  const plan: EscalationPlan = { repeatCount: 0, steps: [{ delayMinutes: 1, targets: [target] }] };
  await tx.query(
    `insert into escalation (id, organization_id, incident_id, plan)
     select gen_random_uuid(), i.organization_id, i.id, $2::text::jsonb
     from incident i where i.id = $1::uuid`,
    [incidentId, JSON.stringify(plan)],
  );
  await tx.query(wake, []);
}

/** Stops paging for an incident that somebody acknowledged or that is over. */
export async function stopIncidentEscalations(
  tx: PreparedStatements,
  incidentId: string,
  status: 'acknowledged' | 'resolved',
): Promise<void> {
  // Waits for a step that is under way, so that nobody is paged after this commits.
  const stopped = await tx.query(
    `update escalation set status = $2::text
     where incident_id = $1::uuid and status in ('paging', 'finished')
     returning id::text id`,
    [incidentId, status],
  );
  await cancelPosts(
    tx,
    [...stopped].map(({ id }) => String(id)),
  );
}
