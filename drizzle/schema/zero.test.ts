import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { schema as zero } from '@/zero/schema';
import * as drizzle from '.';

/** Columns that the server fills in, and that a browser's own row lacks until the server's came back. */
const filledByServer = new Set([
  'ticket_message.received_at',
  'ticket_note.received_at',
  'incident_event.received_at',
]);

const tables = new Map(
  Object.values(drizzle)
    .filter((value) => value instanceof PgTable)
    .map((table) => getTableConfig(table))
    .filter((config) => config.schema !== 'auth')
    .map((config) => [config.name, new Map(config.columns.map((column) => [column.name, column]))]),
);

const synced = Object.values(zero.tables).map((table) => ({
  name: serverNameOf(table, table.name),
  primaryKey: table.primaryKey,
  columns: Object.entries(table.columns).map(([name, column]) => ({
    name: serverNameOf(column, name),
    type: column.type,
    optional: column.optional ?? false,
  })),
}));

describe('the synced schema', () => {
  describe.each(synced)('$name', ({ name, columns, primaryKey }) => {
    it('has the same columns as the database, of the same type and nullability', () => {
      const table = tables.get(name);
      expect(table, `no table ${name} in Drizzle`).toBeDefined();
      for (const column of columns) {
        const stored = table?.get(column.name);
        expect(stored, `no column ${name}.${column.name}`).toBeDefined();
        if (!stored) continue;
        expect(column.type, `type of ${name}.${column.name}`).toBe(zeroType(stored));
        const mayBeNull = !stored.notNull || filledByServer.has(`${name}.${column.name}`);
        expect(column.optional, `nullability of ${name}.${column.name}`).toBe(mayBeNull);
      }
      expect(primaryKey).toEqual(['id']);
    });
  });
});

function serverNameOf(named: object, fallback: string): string {
  return 'serverName' in named && typeof named.serverName === 'string'
    ? named.serverName
    : fallback;
}

function zeroType(column: PgColumn): string {
  switch (column.dataType) {
    case 'date':
    case 'number':
      return 'number';
    case 'string':
      return column.columnType === 'PgDateString' ? 'number' : 'string';
    case 'boolean':
      return 'boolean';
    case 'json':
      return 'json';
    default:
      return `unmapped ${column.dataType}`;
  }
}
