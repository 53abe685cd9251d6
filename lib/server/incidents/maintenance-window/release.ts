import type postgres from 'postgres';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';
import { errorFields, log } from '@/lib/server/core/log';
import { ofPostgres } from '@/lib/server/core/statements';
import { postgresQuery } from '@/lib/server/core/query';
import { temporaryCause } from '@/lib/server/core/temporary-error';
import { record } from '@/lib/server/platform/audit/record';
import { startEscalations } from '../escalation/follow-alert';
import { startIncidentEscalations } from '../escalation/follow-incident';
import { holdService } from '../alert/intake/hold-service';
import { groupAlerts } from '../grouping/group-alerts';
import { openWindowOf } from './open-window';

/** Windows of one round. */
const batchSize = 100;
/** How long a window waits whose release failed for itself. */
const retrySeconds = 30;

type Due = { id: string; organizationId: string };

/** When a window is to be looked at next, in any organization; milliseconds since the epoch. */
export async function nextReleaseDue(
  sql: postgres.Sql,
  off: SwitchedOff,
): Promise<number | undefined> {
  return await asWorker(sql, async (tx) => {
    const [row] = await tx<{ at: number | null }[]>`
      select extract(epoch from min(release_due_at))::float8 * 1000 "at" from maintenance_window
      where release_due_at is not null and organization_id not in ${off(tx)}`;
    return row?.at ?? undefined;
  });
}

/** Looks at the windows that are due, each in a transaction of its own; gives how many. */
export async function releaseDue(sql: postgres.Sql, off: SwitchedOff): Promise<number> {
  const due = await asWorker(
    sql,
    (tx) => tx<Due[]>`
      select id, organization_id "organizationId" from maintenance_window
      where release_due_at <= now() and organization_id not in ${off(tx)}
      order by release_due_at limit ${batchSize}`,
  );
  let done = 0;
  for (const each of due) {
    try {
      if (await release(sql, each)) done += 1;
    } catch (error) {
      if (temporaryCause(error)) throw error;
      log('error', 'maintenance.release-failed', { ...each, ...errorFields(error) });
      await postpone(sql, each);
    }
  }
  return done;
}

/**
 * Triggers the alerts that a window suppresses no more, once, whenever a worker ends and however many there
 * are. What another open window covers, that one suppresses from now on.
 * @returns false where another worker does it, or an alert is just opened under the window
 */
async function release(sql: postgres.Sql, { id, organizationId }: Due): Promise<boolean> {
  return await asWorkerOf(sql, organizationId, async (tx) => {
    const claimed = await tx`
      select from maintenance_window where id = ${id} and release_due_at <= now()
      for update skip locked`;
    if (claimed.length === 0) return false;
    const services = await tx<{ serviceId: string }[]>`
      select distinct service_id "serviceId" from alert
      where organization_id = ${organizationId} and maintenance_window_id = ${id}
        and status = 'suppressed'`;
    for (const { serviceId } of services) {
      // Not waited for: whoever opens alerts holds the service and may wait for this window.
      if (!(await holdService(tx, { serviceId }))) return false;
    }
    for (const { serviceId } of services) {
      const windowId = await openWindowOf(tx, { organizationId, serviceId });
      const at = { organizationId, serviceId, from: id };
      if (windowId) await suppressUnder(tx, at, windowId);
      else await trigger(tx, at);
    }
    await tx`
      update maintenance_window set release_due_at = case
        when archived_at is null and ends_at > clock_timestamp() then ends_at end
      where id = ${id}`;
    return true;
  });
}

type Suppressed = { organizationId: string; serviceId: string; from: string };

const suppressUnder = (
  tx: postgres.TransactionSql,
  { organizationId, serviceId, from }: Suppressed,
  windowId: string,
) => tx`
  update alert set maintenance_window_id = ${windowId}
  where organization_id = ${organizationId} and service_id = ${serviceId}
    and maintenance_window_id = ${from} and status = 'suppressed' and ${windowId} <> ${from}`;

async function trigger(
  tx: postgres.TransactionSql,
  { organizationId, serviceId, from }: Suppressed,
) {
  const alerts = await tx<{ id: string; title: string; severity: string }[]>`
    update alert set status = 'triggered'
    where organization_id = ${organizationId} and service_id = ${serviceId}
      and maintenance_window_id = ${from} and status = 'suppressed'
    returning id, title, severity`;
  for (const { id, title, severity } of alerts) {
    await record(postgresQuery(tx), {
      organizationId,
      actor: { type: 'job', id: 'maintenance.release' },
      action: 'alert.trigger',
      subjectId: id,
      before: { title, status: 'suppressed' },
      after: { title, severity, serviceId, status: 'triggered' },
    });
  }
  const ids = alerts.map(({ id }) => id);
  const declared = await groupAlerts(tx, { organizationId, serviceId }, ids);
  await startEscalations(ofPostgres(tx), ids);
  for (const id of declared) await startIncidentEscalations(ofPostgres(tx), id);
}

const postpone = (sql: postgres.Sql, { id, organizationId }: Due) =>
  asWorkerOf(
    sql,
    organizationId,
    (tx) => tx`
      update maintenance_window set release_due_at = now() + make_interval(secs => ${retrySeconds})
      where id = ${id} and release_due_at <= now()`,
  );
