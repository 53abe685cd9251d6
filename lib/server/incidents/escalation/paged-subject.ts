import type postgres from 'postgres';
import { alertPath } from '@/zero/incidents/alert/reference';
import { alertSeverities, type AlertSeverity } from '@/zero/incidents/alert/values';
import { isOpenStatus } from '@/zero/incidents/incident/machine';
import { incidentPath } from '@/zero/incidents/incident/reference';
import { incidentStatuses } from '@/zero/incidents/incident/values';

/** What an escalation pages for. */
export type PagedSubject = {
  type: 'alert' | 'incident';
  id: string;
  title: string;
  severity: AlertSeverity;
  /** Of an alert. */
  service: string | null;
  /** The path of its page, after `/t/<slug>/`. */
  path: string;
  /** Further alerts that are triggered and for which it pages, too; none for an incident. */
  more: number;
};

/** What an escalation pages for now; undefined where nobody needs it any more. */
export const readPagedSubject = async (
  tx: postgres.TransactionSql,
  organizationId: string,
  escalationId: string,
): Promise<PagedSubject | undefined> =>
  (await readPagedAlert(tx, organizationId, escalationId)) ??
  (await readPagedIncident(tx, organizationId, escalationId));

export type PagedAlert = PagedSubject & { type: 'alert'; service: string };

type AlertRow = {
  id: string;
  title: string;
  severity: AlertSeverity;
  service: string;
  more: number;
};

/** The escalation's own alert while that is triggered, then one that joined it. */
async function readPagedAlert(
  tx: postgres.TransactionSql,
  organizationId: string,
  escalationId: string,
): Promise<PagedAlert | undefined> {
  const [alert] = await tx<AlertRow[]>`
    select a.id, a.title, a.severity, s.name service, (count(*) over () - 1)::int more
    from escalation e
    join alert a on a.organization_id = e.organization_id and a.id = e.alert_id
    join service s on s.organization_id = a.organization_id and s.id = a.service_id
    where e.organization_id = ${organizationId} and a.status = 'triggered'
      and (e.id = ${escalationId} or e.leader_id = ${escalationId})
    order by (e.id = ${escalationId}) desc, e.created_at, e.id limit 1`;
  return alert && { ...alert, type: 'alert', path: alertPath(alert.id) };
}

type IncidentRow = { id: string; number: number; title: string; severity: number };

async function readPagedIncident(
  tx: postgres.TransactionSql,
  organizationId: string,
  escalationId: string,
): Promise<PagedSubject | undefined> {
  const [incident] = await tx<IncidentRow[]>`
    select i.id, i.number, i.title, i.severity from escalation e
    join incident i on i.organization_id = e.organization_id and i.id = e.incident_id
    where e.organization_id = ${organizationId} and e.id = ${escalationId}
      and e.status in ('paging', 'finished') and i.status = any(${[...openStatuses]}::text[])`;
  if (!incident) return undefined;
  const { id, number, title, severity } = incident;
  return {
    type: 'incident',
    id,
    title: `INC-${number} ${title}`,
    severity: alertSeverities[severity - 1] ?? 'info',
    service: null,
    path: incidentPath(number),
    more: 0,
  };
}

/** The statuses of incidents that are paged for. */
export const openStatuses = incidentStatuses.filter(isOpenStatus);

/** For an alert that somebody was paged for: what its escalation pages for now. */
export async function readAlertToPage(
  tx: postgres.TransactionSql,
  organizationId: string,
  alertId: string,
): Promise<PagedAlert | undefined> {
  const [found] = await tx<{ id: string }[]>`
    select coalesce(leader_id, id) id from escalation
    where organization_id = ${organizationId} and alert_id = ${alertId}`;
  return found && (await readPagedAlert(tx, organizationId, found.id));
}

/** The title with how many further alerts there are, cut to `limit` characters. */
export function pagedTitle({ title, more }: Pick<PagedSubject, 'title' | 'more'>, limit: number) {
  const cut = title.slice(0, limit).toWellFormed();
  return more > 0 ? `${cut} and ${more} more` : cut;
}
