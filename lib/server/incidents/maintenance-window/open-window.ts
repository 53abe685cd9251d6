import type postgres from 'postgres';

/**
 * The window that suppresses new alerts of a service now, of several the one that ends last; held, so that
 * its end waits for what is done under it.
 */
export async function openWindowOf(
  tx: postgres.TransactionSql,
  { organizationId, serviceId }: { organizationId: string; serviceId: string },
): Promise<string | undefined> {
  const [window] = await tx<{ id: string }[]>`
    select w.id from maintenance_window w
    join maintenance_window_service s on s.organization_id = w.organization_id and s.window_id = w.id
    where s.organization_id = ${organizationId} and s.service_id = ${serviceId}
      and w.archived_at is null and w.starts_at <= clock_timestamp() and w.ends_at > clock_timestamp()
    order by w.ends_at desc, w.id limit 1
    for share of w`;
  return window?.id;
}
