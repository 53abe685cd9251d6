import type postgres from 'postgres';
import { ofPostgres } from '@/lib/server/core/statements';
import { type AlertSeverity, alertSeverities } from '@/zero/incidents/alert/values';
import { startEscalations } from '../escalation/follow-alert';

/** Alerts of one service that page within this time, counted for each severity with what is worse. */
export const mostPaging = 20;
const pagingMinutes = 5;

type Place = { organizationId: string; serviceId: string };

/**
 * Pages for alerts that have just been triggered, the worst first: for none that is for information only, and
 * in a flood for the first ones, so that a phone is not rung a hundred times. What is less severe holds up
 * nothing that is worse. The caller holds the service.
 */
export async function startPaging(
  tx: postgres.TransactionSql,
  { organizationId, serviceId }: Place,
  alertIds: readonly string[],
): Promise<void> {
  if (alertIds.length === 0) return;
  const alerts = await tx<{ id: string; severity: AlertSeverity }[]>`
    select id, severity from alert
    where id = any(${[...alertIds]}::uuid[]) and severity <> 'info'
    order by array_position(${[...alertSeverities]}::text[], severity),
      array_position(${[...alertIds]}::uuid[], id)`;
  const recent = await tx<{ severity: AlertSeverity; count: number }[]>`
    select a.severity, count(*)::int count from escalation e
    join alert a on a.organization_id = e.organization_id and a.id = e.alert_id
    where a.organization_id = ${organizationId} and a.service_id = ${serviceId}
      and e.created_at > now() - make_interval(mins => ${pagingMinutes})
    group by 1`;
  const paging = recent.flatMap(({ severity, count }) => Array<number>(count).fill(rank(severity)));
  const started: string[] = [];
  for (const { id, severity } of alerts) {
    const own = rank(severity);
    if (paging.filter((other) => other <= own).length >= mostPaging) continue;
    paging.push(own);
    started.push(id);
  }
  await startEscalations(ofPostgres(tx), started);
}

const rank = (severity: AlertSeverity) => alertSeverities.indexOf(severity);
