import type { PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';
import { bulkLoader } from '../bulk';

/* Factories insert one row for tests and return it. Missing columns get defaults. `sql` is the owner's connection; each insert enters the tenant. */

export type OrganizationScope = { organizationId: string };

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

/** Inserts one row. */
export async function insert<T extends PgTable>(
  sql: postgres.TransactionSql,
  table: T,
  row: T['$inferSelect'],
): Promise<void> {
  const into = await bulkLoader(sql, table);
  await into.stage([row]);
  await into.flush();
}

/** Inserts one row of an organization in its own transaction and returns it. */
export async function make<T extends PgTable, R extends T['$inferSelect'] & OrganizationScope>(
  sql: postgres.Sql,
  table: T,
  row: R,
): Promise<R> {
  await inTenant(sql, row.organizationId, (transaction) => insert(transaction, table, row));
  return row;
}
