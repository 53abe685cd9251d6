import type postgres from 'postgres';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';

/** Tickets a transaction: a quarter of a second of work. */
const batchSize = 500;

/**
 * Brings the search index to the tickets as they are, in every organization.
 * @param isWanted asked before each batch; false ends it early
 * @returns how many tickets were built
 */
export async function buildSearch(
  sql: postgres.Sql,
  off: SwitchedOff,
  isWanted: () => boolean = () => true,
): Promise<number> {
  let total = 0;
  const places = await asWorker(
    sql,
    (tx) => tx<{ id: string }[]>`
      select id from search_backlog() as id where id not in ${off(tx)}`,
  );
  for (const { id } of places) {
    for (;;) {
      if (!isWanted()) return total;
      const count = await asWorkerOf(sql, id, buildBatch);
      total += count;
      if (count === 0) break;
    }
  }
  return total;
}

async function buildBatch(sql: postgres.TransactionSql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select build_search(${batchSize}) as count`;
  return row?.count ?? 0;
}
