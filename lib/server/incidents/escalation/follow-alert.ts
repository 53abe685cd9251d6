import type { PreparedStatements } from '@/lib/server/core/statements';

/** Told at commit that a step of an escalation is due. */
export const escalationChannel = 'opsdesk_escalation';

const wake = `select pg_notify('${escalationChannel}', '')`;
const ids = `string_to_array($1::text, ',')::uuid[]`;

/** Starts paging for alerts that are triggered, where their service has an escalation policy with steps. */
export async function startEscalations(
  tx: PreparedStatements,
  alertIds: readonly string[],
): Promise<void> {
  if (alertIds.length === 0) return;
  await tx.query(
    `insert into escalation (id, organization_id, alert_id, policy_id)
     select gen_random_uuid(), a.organization_id, a.id, s.escalation_policy_id
     from alert a join service s on s.organization_id = a.organization_id and s.id = a.service_id
     where a.id = any(${ids}) and a.status = 'triggered' and exists (
       select from escalation_step p
       where p.organization_id = s.organization_id and p.policy_id = s.escalation_policy_id)
     on conflict do nothing`,
    [alertIds.join()],
  );
  await tx.query(wake, []);
}

/** Stops paging for alerts that somebody acknowledged or that are resolved. */
export async function stopEscalations(
  tx: PreparedStatements,
  alertIds: readonly string[],
  status: 'acknowledged' | 'resolved',
): Promise<void> {
  if (alertIds.length === 0) return;
  // Waits for a step that is under way, so that nobody is paged after this commits.
  await tx.query(
    `update escalation set status = $2::text
     where alert_id = any(${ids}) and status in ('paging', 'acknowledged')`,
    [alertIds.join(), status],
  );
}

/** Goes on paging where it was stopped, or starts it, for an alert that is triggered again. */
export async function resumeEscalation(tx: PreparedStatements, alertId: string): Promise<void> {
  await tx.query(
    `update escalation e set status = 'paging', next_step_at = greatest(e.next_step_at, now())
     from alert a
     where a.organization_id = e.organization_id and a.id = e.alert_id and e.alert_id = $1::uuid
       and a.status = 'triggered' and e.status in ('acknowledged', 'resolved')`,
    [alertId],
  );
  await startEscalations(tx, [alertId]);
}
