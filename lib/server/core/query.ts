import { ofDrizzle, ofPostgres, type PreparedStatements } from './statements';

/** How the audit log reaches the caller's transaction: text with `$1`, `$2` … and their values. */
export type Query = PreparedStatements['query'];

/** A postgres.js transaction as a `Query`. */
export const postgresQuery = (tx: Parameters<typeof ofPostgres>[0]): Query => ofPostgres(tx).query;

/** A drizzle transaction (on postgres.js) as a `Query`. */
export const drizzleQuery = (tx: Parameters<typeof ofDrizzle>[0]): Query => ofDrizzle(tx).query;
