import type postgres from 'postgres';
import { asWorker, enterOrganization } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';

/** So long a segment outlives the manifest that named it: whoever began to load it finishes. */
const graceHours = 24;

/**
 * Notes the segments that are in no manifest any more and deletes those that left long enough ago. An
 * organization that is being sealed right now is left for the next time.
 * @returns how many were deleted
 */
export async function pruneSegments(sql: postgres.Sql, off: SwitchedOff): Promise<number> {
  const organizations = await asWorker(
    sql,
    (tx) => tx<{ id: string }[]>`
      select id from organization where id not in ${off(tx)} order by id`,
  );
  let deleted = 0;
  for (const { id } of organizations) {
    deleted += await asWorker(sql, (tx) => pruneOrganization(tx, id));
  }
  return deleted;
}

async function pruneOrganization(
  tx: postgres.TransactionSql,
  organizationId: string,
): Promise<number> {
  // The same lock as for sealing, which may put a segment back that had left.
  const [lock] = await tx<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('analytics'), hashtext(${organizationId})) taken`;
  if (!lock?.taken) return 0;
  await enterOrganization(tx, organizationId);
  const isNamed = tx`exists (
    select from analytics_manifest m, jsonb_array_elements(m.segments) entry
    where m.organization_id = ${organizationId} and entry ->> 'hash' = s.hash)`;
  await tx`
    update analytics_segment s set left_at = case when ${isNamed} then null else now() end
    where organization_id = ${organizationId} and (left_at is null) <> ${isNamed}`;
  const gone = await tx`
    delete from analytics_segment
    where organization_id = ${organizationId}
      and left_at < now() - make_interval(hours => ${graceHours})`;
  return gone.count;
}
