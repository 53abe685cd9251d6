import type postgres from 'postgres';
import { asWorker } from '@/lib/server/core/as-worker';

/** Tickets a transaction: a quarter of a second of work. */
const batchSize = 500;

/**
 * Brings the search index to the tickets as they are, in every organization.
 * @param isWanted asked before each batch; false ends it early
 * @returns how many tickets were built
 */
export async function buildSearch(
  sql: postgres.Sql,
  isWanted: () => boolean = () => true,
): Promise<number> {
  let total = 0;
  const places = await asWorker(
    sql,
    (transaction) => transaction<{ id: string }[]>`select id from search_backlog() as id`,
  );
  for (const { id } of places) {
    for (;;) {
      if (!isWanted()) return total;
      const count = await asWorker(sql, (transaction) => buildBatch(transaction, id));
      total += count;
      if (count === 0) break;
    }
  }
  return total;
}

async function buildBatch(sql: postgres.TransactionSql, organizationId: string): Promise<number> {
  await sql`select set_config('app.organization_id', ${organizationId}, true)`;
  const [row] = await sql<{ count: number }[]>`select build_search(${batchSize}) as count`;
  return row?.count ?? 0;
}
