import type { PreparedStatements } from '@/lib/server/core/statements';
import { cancelPosts } from '@/lib/server/platform/channel/post';
import { alertSeverities } from '@/zero/incidents/alert/values';
import { planSql } from './plan';

/** Told at commit that a step of an escalation is due. */
export const escalationChannel = 'opsdesk_escalation';

const wake = `select pg_notify('${escalationChannel}', '')`;
const ids = `string_to_array($1::text, ',')::uuid[]`;
const severities = `array[${alertSeverities.map((each) => `'${each}'`).join(', ')}]`;

/** The alerts that are paged for, with the policy `p` of their service. */
const toPage = `
  from alert a
  join service s on s.organization_id = a.organization_id and s.id = a.service_id
  join escalation_policy p
    on p.organization_id = s.organization_id and p.id = s.escalation_policy_id
  where a.id = any(${ids}) and a.status = 'triggered'
    and array_position(${severities}, a.severity)
      <= array_position(${severities}, p.lowest_severity)
    and exists (
      select from escalation_step st
      where st.organization_id = p.organization_id and st.policy_id = p.id)`;

/** The escalation that pages for other alerts of the service by the policy; at most one. */
const running = `
  select l.id from escalation l
  join alert la on la.organization_id = l.organization_id and la.id = l.alert_id
  where l.organization_id = a.organization_id and la.service_id = a.service_id
    and l.policy_id = p.id and l.status = 'paging'
  order by l.created_at, l.id limit 1`;

/** Whether the row that there is already pages, by itself or with the one that it joined. */
const isActive = `(escalation.status = 'paging' or escalation.status = 'joined' and exists (
  select from escalation l where l.organization_id = escalation.organization_id
    and l.id = escalation.leader_id and l.status = 'paging'))`;

/** Keeps other transactions from starting or stopping the paging for these alerts' services. */
export async function lockPaging(
  tx: PreparedStatements,
  alertIds: readonly string[],
): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('escalation:' || service_id, 0))
     from (select distinct service_id from alert where id = any(${ids}) order by service_id) s`,
    [alertIds.join()],
  );
}

/**
 * Starts paging for alerts that are triggered, where their service has an escalation policy with steps
 * that pages for their severity. Those of a service for which it pages already join that.
 */
export async function startEscalations(
  tx: PreparedStatements,
  alertIds: readonly string[],
): Promise<void> {
  if (alertIds.length === 0) return;
  await lockPaging(tx, alertIds);
  const values = [alertIds.join()];
  await tx.query(
    `insert into escalation (id, organization_id, alert_id, policy_id, plan)
     select distinct on (a.service_id) gen_random_uuid(), a.organization_id, a.id, p.id, ${planSql}
     ${toPage} and not exists (${running})
     order by a.service_id, a.first_seen_at, a.id
     on conflict (organization_id, alert_id) do update set
       policy_id = excluded.policy_id, plan = excluded.plan, leader_id = null, status = 'paging',
       round = escalation.round + 1, step = 0, repetition = 0, next_step_at = now()
     where not ${isActive}`,
    values,
  );
  await tx.query(
    `insert into escalation (id, organization_id, alert_id, policy_id, leader_id, status)
     select gen_random_uuid(), a.organization_id, a.id, p.id, l.id, 'joined'
     from (select a.*, p.id policy_id ${toPage}) a
     join escalation_policy p on p.organization_id = a.organization_id and p.id = a.policy_id
     join lateral (${running}) l on true
     on conflict (organization_id, alert_id) do update set
       policy_id = excluded.policy_id, leader_id = excluded.leader_id, status = 'joined'
     where not ${isActive}`,
    values,
  );
  await tx.query(wake, []);
}

/** Whether an alert that `l` pages for is still triggered. */
const hasOpenAlert = `exists (
  select from escalation g
  join alert a on a.organization_id = g.organization_id and a.id = g.alert_id
  where g.organization_id = l.organization_id and (g.id = l.id or g.leader_id = l.id)
    and a.status = 'triggered')`;

/** Whether `l` pages for one of these alerts, and for none that is still triggered. */
const isOver = `l.id in (
    select coalesce(e.leader_id, e.id) from escalation e where e.alert_id = any(${ids})
  ) and not ${hasOpenAlert}`;

/**
 * Stops paging for alerts that somebody acknowledged or that are resolved. An escalation that pages for
 * several goes on while one of them is triggered.
 */
export async function stopEscalations(
  tx: PreparedStatements,
  alertIds: readonly string[],
  status: 'acknowledged' | 'resolved',
): Promise<void> {
  if (alertIds.length === 0) return;
  await lockPaging(tx, alertIds);
  const values = [alertIds.join(), status];
  await tx.query(
    `update escalation set status = $2::text
     where alert_id = any(${ids}) and leader_id is not null and status in ('joined', 'acknowledged')`,
    values,
  );
  // Waits for a step that is under way, so that nobody is paged after this commits.
  await tx.query(
    `update escalation l set status = $2::text
     where l.status in ('paging', 'acknowledged') and ${isOver}`,
    values,
  );
  const stopped = await tx.query(`select l.id::text id from escalation l where ${isOver}`, [
    alertIds.join(),
  ]);
  await cancelPosts(
    tx,
    [...stopped].map(({ id }) => String(id)),
  );
}

/**
 * Goes on paging for an alert whose acknowledgement was taken back, where it was stopped; begins anew for
 * one that was resolved, or whose steps were all done.
 */
export async function resumeEscalation(tx: PreparedStatements, alertId: string): Promise<void> {
  await lockPaging(tx, [alertId]);
  await tx.query(
    `update escalation e set status = 'paging', next_step_at = greatest(e.next_step_at, now())
     from alert a
     join service s on s.organization_id = a.organization_id and s.id = a.service_id
     join escalation_policy p
       on p.organization_id = s.organization_id and p.id = s.escalation_policy_id
     where a.organization_id = e.organization_id and a.id = e.alert_id and e.alert_id = $1::uuid
       and a.status = 'triggered' and e.status = 'acknowledged' and e.leader_id is null
       and p.id = e.policy_id and not exists (${running})`,
    [alertId],
  );
  await startEscalations(tx, [alertId]);
}
