import type postgres from 'postgres';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';
import { refreshDelta } from './refresh';
import { sealMonth } from './seal';

/** Notes of single tickets that are too many to read one by one. */
const bulk = 10_000;

/** The delta is sealed above the one, the busiest months first, until it is below the other. */
const deltaLimit = { above: 1_000, below: 250 };

/** The organizations of which something is out of date. */
export async function organizationsOutOfDate(
  sql: postgres.Sql,
  off: SwitchedOff,
): Promise<string[]> {
  return await asWorker(sql, async (tx) => {
    const rows = await tx<{ id: string }[]>`
      select distinct organization_id id from fact_stale
      where organization_id not in ${off(tx)}`;
    return rows.map(({ id }) => id);
  });
}

/**
 * Brings an organization's metrics up to date: what changed goes into the delta, whole months that were
 * noted are sealed, newest first, and so are the busiest months of a delta that has grown. One worker at
 * a time; another one goes on elsewhere.
 * @param shouldStop asked between two pieces of work
 */
export async function bringUpToDate(
  sql: postgres.Sql,
  organizationId: string,
  shouldStop: () => boolean,
): Promise<void> {
  const connection = await sql.reserve();
  try {
    const [lock] = await connection<{ taken: boolean }[]>`
      select pg_try_advisory_lock(hashtext('analytics'), hashtext(${organizationId})) taken`;
    if (!lock?.taken) return;
    try {
      await noteMonths(sql, organizationId);
      while (!shouldStop() && (await refreshDelta(sql, organizationId)));
      for (;;) {
        const month = shouldStop() ? undefined : await monthToSeal(sql, organizationId);
        if (!month) return;
        await sealMonth(sql, organizationId, month);
        // Whoever works while history is sealed is not kept waiting.
        await refreshDelta(sql, organizationId);
      }
    } finally {
      await connection`select pg_advisory_unlock(hashtext('analytics'), hashtext(${organizationId}))`;
    }
  } finally {
    connection.release();
  }
}

/** Where history was loaded in bulk, whole months are read in the place of each of their tickets. */
async function noteMonths(sql: postgres.Sql, organizationId: string): Promise<void> {
  await asWorkerOf(sql, organizationId, async (tx) => {
    const [noted] = await tx<{ last: string | null }[]>`
      select max(id)::text as last from fact_stale
      where organization_id = ${organizationId} and ticket_id is not null and number is null
      having count(*) > ${bulk}`;
    if (!noted?.last) return;
    await tx`
      with gone as (
        delete from fact_stale
        where organization_id = ${organizationId} and ticket_id is not null and number is null
          and id <= ${noted.last}
        returning ticket_id
      )
      insert into fact_stale (organization_id, month)
      select distinct ${organizationId}::uuid, to_char(created_at at time zone 'UTC', 'YYYY-MM')
      from ticket where id in (select ticket_id from gone)`;
  });
}

async function monthToSeal(sql: postgres.Sql, organizationId: string): Promise<string | undefined> {
  return await asWorkerOf(sql, organizationId, async (tx) => {
    const [noted] = await tx<{ month: string | null }[]>`
      select max(month) as month from fact_stale
      where organization_id = ${organizationId} and ticket_id is null`;
    if (noted?.month) return noted.month;
    const delta = await tx<{ month: string; rows: number }[]>`
      select month, count(*)::int as rows from ticket_fact
      where organization_id = ${organizationId} group by month order by 2 desc, 1 desc`;
    const rows = delta.reduce((sum, each) => sum + each.rows, 0);
    const isSealing = sealing.has(organizationId);
    if (rows > (isSealing ? deltaLimit.below : deltaLimit.above)) {
      sealing.add(organizationId);
      return delta[0]?.month;
    }
    sealing.delete(organizationId);
    return undefined;
  });
}

/** The organizations whose delta is being made smaller. */
const sealing = new Set<string>();
