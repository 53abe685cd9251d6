import type postgres from 'postgres';

/** The instant until which stored ones are due: they are rounded to milliseconds, also up. */
export const dueUntil = (sql: postgres.Sql | postgres.TransactionSql) =>
  sql`now() + interval '1 millisecond'`;
