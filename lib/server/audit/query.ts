import { type SQL, sql } from 'drizzle-orm';
import type postgres from 'postgres';

type Param = string | number | boolean | null;

/**
 * How the trail reaches the caller's transaction, whoever opened it: text with `$1`, `$2` … and their
 * values. Zero's `tx.dbTransaction.query` is one already.
 */
export type Query = (text: string, params: Param[]) => Promise<Iterable<Record<string, unknown>>>;

/** A postgres.js transaction as a `Query`. */
export const postgresQuery =
  (transaction: postgres.TransactionSql): Query =>
  (text, params) =>
    transaction.unsafe(text, params);

type DrizzleTransaction = { execute: (query: SQL) => Promise<Iterable<Record<string, unknown>>> };

/** A drizzle transaction (on postgres.js) as a `Query`. */
export const drizzleQuery =
  (transaction: DrizzleTransaction): Query =>
  (text, params) => {
    const parts = text.split(/\$(\d+)/);
    const chunks = parts.map((part, index) =>
      index % 2 === 0 ? sql.raw(part) : sql`${params[Number(part) - 1]}`,
    );
    return transaction.execute(sql.join(chunks));
  };
