import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { TransactionSql } from 'postgres';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** Bulk loader for one table. */
type Loader<T extends PgTable> = {
  stage(rows: readonly T['$inferSelect'][]): Promise<void>;
  flush(): Promise<void>;
};

const piece = 256 * 1024;

/**
 * Runs `load` without the foreign keys of `tables` and adds them again: checked row by row they take
 * more than half of a load, checked together a second or two.
 * @throws postgres.PostgresError for a row that refers to nothing
 */
export async function withoutForeignKeys(
  sql: TransactionSql,
  tables: readonly PgTable[],
  load: () => Promise<void>,
): Promise<void> {
  const keys = await sql<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) definition
    from pg_constraint
    where contype = 'f'
      and conrelid = any (${tables.map((table) => getTableName(table))}::text[]::regclass[])
    order by oid`;
  for (const { table, name } of keys) {
    await sql.unsafe(`alter table ${table} drop constraint "${name}"`);
  }
  await load();
  for (const { table, name, definition } of keys) {
    await sql.unsafe(`alter table ${table} add constraint "${name}" ${definition}`);
  }
}

/**
 * Copies rows by way of a temporary table: Postgres refuses COPY into a table with row-level
 * security. The transaction must have entered the tenant.
 */
export async function bulkLoader<T extends PgTable>(
  sql: TransactionSql,
  table: T,
): Promise<Loader<T>> {
  const target = getTableName(table);
  const staging = `staged_${target}`;
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const keys = columns.map(([key]) => key);
  await sql.unsafe(
    `create temporary table if not exists ${staging} (like ${target}) on commit drop`,
  );

  return {
    async stage(rows) {
      if (rows.length === 0) return;
      const copy = await sql.unsafe(`copy ${staging} (${names}) from stdin`).writable();
      const done = finished(copy);
      let text = '';
      for (const row of rows as readonly Record<string, unknown>[]) {
        text += keys.map((key) => copyText(row[key])).join('\t') + '\n';
        if (text.length < piece) continue;
        const hasRoom = copy.write(text);
        text = '';
        if (!hasRoom) await Promise.race([once(copy, 'drain'), done]);
      }
      copy.end(text);
      await done;
    },
    async flush() {
      await sql.unsafe(
        `insert into ${target} (${names}) select ${names} from ${staging}; truncate ${staging}`,
      );
    },
  };
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function copyText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[\\\n\r\t]/.test(text)
    ? text.replace(/[\\\n\r\t]/g, (mark) => escapes[mark] ?? mark)
    : text;
}
