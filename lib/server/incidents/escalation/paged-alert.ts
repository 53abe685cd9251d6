import type postgres from 'postgres';
import type { AlertSeverity } from '@/zero/incidents/alert/values';

/** What an escalation pages for. */
export type PagedAlert = {
  id: string;
  title: string;
  severity: AlertSeverity;
  service: string;
  /** Further alerts that are triggered and for which it pages, too. */
  more: number;
};

/** The alert for which an escalation pages now: its own while that is triggered, then one that joined it. */
export async function readPagedAlert(
  tx: postgres.TransactionSql,
  organizationId: string,
  escalationId: string,
): Promise<PagedAlert | undefined> {
  const [alert] = await tx<PagedAlert[]>`
    select a.id, a.title, a.severity, s.name service, (count(*) over () - 1)::int more
    from escalation e
    join alert a on a.organization_id = e.organization_id and a.id = e.alert_id
    join service s on s.organization_id = a.organization_id and s.id = a.service_id
    where e.organization_id = ${organizationId} and a.status = 'triggered'
      and (e.id = ${escalationId} or e.leader_id = ${escalationId})
    order by (e.id = ${escalationId}) desc, e.created_at, e.id limit 1`;
  return alert;
}

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
export function pagedTitle({ title, more }: Pick<PagedAlert, 'title' | 'more'>, limit: number) {
  const cut = title.slice(0, limit).toWellFormed();
  return more > 0 ? `${cut} and ${more} more` : cut;
}
