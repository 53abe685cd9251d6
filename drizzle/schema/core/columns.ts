import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, check, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A moment, to the millisecond: finer fractions would be lost in JavaScript and miss equality. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Made by the writer (UUID v7), so that a row can be shown before the server has it. */
export const id = () => uuid('id').primaryKey();

export const organizationId = () => uuid('organization_id').notNull();

export const createdAt = () => instant('created_at').notNull().defaultNow();

/** Holds a text column to a closed list of values. */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  const list = sql.raw(values.map((value) => `'${value}'`).join(', '));
  return check(name, sql`${column} in (${list})`);
}

/** Holds a text column to `1..limit` characters. */
export function lengthWithin(name: string, column: AnyPgColumn, limit: number) {
  const bound: SQL = sql.raw(String(limit));
  return check(name, sql`char_length(${column}) between 1 and ${bound}`);
}
