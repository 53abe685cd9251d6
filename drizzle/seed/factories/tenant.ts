import type { PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';
import { loader } from '../bulk';

/*
 * Factories make one row each, for tests: what is not given is made up, and the row comes back as it
 * was written. `sql` is the owner's; the tenant is entered for each row.
 */

/** Whose the row is. */
export type Own = { organizationId: string };

/** Runs `work` in one transaction as an internal person of the organization. */
export async function inTenant<T>(
  sql: postgres.Sql,
  organizationId: string,
  work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  const { result } = await sql.begin(async (transaction) => {
    await transaction`
      select set_config('app.organization_id', ${organizationId}, true),
        set_config('app.audience', 'internal', true)`;
    return { result: await work(transaction) };
  });
  return result;
}

/** Writes one complete row. */
export async function insert<T extends PgTable>(
  sql: postgres.TransactionSql,
  table: T,
  row: T['$inferSelect'],
): Promise<void> {
  const into = await loader(sql, table);
  await into.stage([row]);
  await into.flush();
}

/** Writes one complete row of an organization in a transaction of its own, and gives it back. */
export async function make<T extends PgTable, R extends T['$inferSelect'] & Own>(
  sql: postgres.Sql,
  table: T,
  row: R,
): Promise<R> {
  await inTenant(sql, row.organizationId, (transaction) => insert(transaction, table, row));
  return row;
}
