import { afterAll, beforeAll, expect, it } from 'vitest';
import { schema } from '@/zero/schema';
import { type TestDatabase, testDatabase } from './testing/database';

type Lookup = { table: string; columns: string[] };
type Hop = { destSchema: string; destField: readonly string[] };
type Named = { serverName?: string };

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database?.drop());

/** By what the rows of each relation of the synced schema are looked up, as Postgres names it. */
function lookups(): Lookup[] {
  const tables: Record<string, Named & { columns: Record<string, object> }> = schema.tables;
  const relations: Record<string, Record<string, readonly Hop[]>> = schema.relationships;
  const hops = Object.values(relations).flatMap((named) => Object.values(named).flat());
  return hops.map(({ destSchema, destField }) => ({
    table: tables[destSchema]?.serverName ?? destSchema,
    columns: destField.map((field) => {
      const column: Named | undefined = tables[destSchema]?.columns[field];
      return column?.serverName ?? field;
    }),
  }));
}

it('finds the rows of every relation by an index that the sync server has, too', async () => {
  // It copies an index only if that is neither partial nor of expressions.
  const indexes = await database.owner<Lookup[]>`
    select t.relname "table", array(
      select a.attname::text from unnest(i.indkey) with ordinality k (number, place)
      join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
      where k.place <= i.indnkeyatts order by k.place) columns
    from pg_index i join pg_class t on t.oid = i.indrelid
    where t.relnamespace = 'public'::regnamespace and i.indpred is null and i.indexprs is null`;
  const isFound = ({ table, columns }: Lookup) =>
    indexes.some(
      (index) =>
        index.table === table &&
        columns.every((column) => index.columns.slice(0, columns.length).includes(column)),
    );
  expect(lookups().filter((lookup) => !isFound(lookup))).toEqual([]);
});
