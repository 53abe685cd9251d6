import type postgres from 'postgres';
import { segmentFormat } from '@/zero/desk/analytics/segment/layout';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';

/**
 * Notes every month, of every organization, whose segment an older version of Opsdesk has written, so
 * that it is sealed anew.
 * @returns how many months that were
 */
export async function noteOldSegments(sql: postgres.Sql, off: SwitchedOff): Promise<number> {
  const organizations = await asWorker(
    sql,
    (tx) => tx<{ id: string }[]>`
      select id from organization where id not in ${off(tx)} order by id`,
  );
  let months = 0;
  for (const { id } of organizations) {
    months += await asWorkerOf(sql, id, async (tx) => {
      const noted = await tx`
        insert into fact_stale (organization_id, month)
        select distinct m.organization_id, entry ->> 'month'
        from analytics_manifest m, jsonb_array_elements(m.segments) entry
        where m.organization_id = ${id} and (entry ->> 'format')::int < ${segmentFormat}
          and not exists (
            select from fact_stale s
            where s.organization_id = ${id} and s.ticket_id is null and s.month = entry ->> 'month')`;
      return noted.count;
    });
  }
  return months;
}
