import { schema } from '../schema';

type Found = { table: string; id: string };

const relationshipsOf = (table: string): Record<string, readonly { destSchema: string }[]> =>
  (schema.relationships as Record<string, Record<string, readonly { destSchema: string }[]>>)[
    table
  ] ?? {};

/** Every row in a query's result, at any depth, with the Zero table that it is of. */
export function rowsIn(result: unknown, table: string): Found[] {
  if (Array.isArray(result)) return result.flatMap((row) => rowsIn(row, table));
  if (!isRow(result)) return [];
  const related = Object.entries(relationshipsOf(table)).flatMap(([name, hops]) => {
    const target = hops.at(-1)?.destSchema;
    return target ? rowsIn(result[name], target) : [];
  });
  return [{ table, id: String(result.id) }, ...related];
}

function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'id' in value;
}

/** The Postgres name of a Zero table. */
export function serverNameOf(table: string): string {
  const found = Object.entries(schema.tables).find(([name]) => name === table)?.[1];
  if (!found) throw new Error(`No table ${table}`);
  return 'serverName' in found && typeof found.serverName === 'string'
    ? found.serverName
    : found.name;
}
