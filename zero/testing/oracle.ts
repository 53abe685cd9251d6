import type { Sql } from 'postgres';
import { visiblePredicates } from './samples';

/** The tables that the oracle knows. */
export const oracleTables = Object.keys(visiblePredicates);

/** The ids of `table` that the user may see, of all organizations. */
export async function visibleIds(sql: Sql, table: string, userId: string): Promise<Set<string>> {
  const predicate = visiblePredicates[table];
  if (!predicate) throw new Error(`No sample says who may see ${table}`);
  const rows = await sql.unsafe<{ id: string }[]>(
    `select r.id from ${table} r where ${predicate}`,
    [userId],
  );
  return new Set(rows.map((row) => row.id));
}
