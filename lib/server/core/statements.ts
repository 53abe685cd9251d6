import { type SQL, sql } from 'drizzle-orm';
import type postgres from 'postgres';

type Value = string | number | boolean | null;

/**
 * Runs SQL in somebody's transaction, whichever library opened it, so that outbox and audit log are
 * written in it. Zero's `tx.dbTransaction` is one.
 */
export interface PreparedStatements {
  /** Runs one statement with `$1`, `$2`… and returns its rows. */
  query(text: string, values: Value[]): Promise<Iterable<Record<string, unknown>>>;
}

/** A transaction of the `postgres` driver, or its pool for a single statement. */
export function ofPostgres(tx: Pick<postgres.TransactionSql, 'unsafe'>): PreparedStatements {
  return { query: (text, values) => tx.unsafe<Record<string, unknown>[]>(text, values) };
}

/** A transaction of Drizzle. */
export function ofDrizzle(tx: {
  execute(query: SQL): PromiseLike<Iterable<Record<string, unknown>>>;
}): PreparedStatements {
  return { query: async (text, values) => await tx.execute(placed(text, values)) };
}

function placed(text: string, values: Value[]): SQL {
  // Every second part is the number of a value.
  const parts = text.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, index) =>
      index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1] ?? null}`,
    ),
  );
}
