import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { accessOf } from '@/drizzle/schema/core/tenant-table';

/*
 * Derives from a table's definition a statement that puts rows into it, in each organization, from the
 * temporary tables `someone` (members) and `something` (tickets) of `insertOneOfEach`.
 */

/** The statement; undefined for a table whose access is an exception, so that its rows are written by hand. */
export function sampleInsert(table: PgTable): string | undefined {
  const visibility = accessOf(table)?.visibility;
  if (!visibility || typeof visibility === 'object') return undefined;
  const { name, columns } = getTableConfig(table);
  const given = columns.filter((column) => isNeeded(table, column));
  const values = given.map((column) => valueOf(table, column));
  return `
    insert into ${name} (${given.map((column) => column.name).join(', ')})
    select ${values.join(', ')} from ${visibility === 'client' ? ofEachClient : fromOf(visibility)}`;
}

const fromOf = (visibility: string) =>
  visibility === 'own'
    ? `someone s`
    : `someone s where s.user_type = 'internal' and s.nth <= ${visibility === 'shared' ? 2 : 1}`;

const ofEachClient = `something x join someone s on s.organization_id = x.organization_id
  and s.user_type = 'internal' and s.nth = 1`;

const isNeeded = (table: PgTable, column: PgColumn) =>
  (column.notNull && !column.hasDefault && !column.generatedIdentity) ||
  (column.name === 'client_id' && accessOf(table)?.visibility === 'client');

function valueOf(table: PgTable, column: PgColumn): string {
  const { foreignKeys, columns } = getTableConfig(table);
  if (column.name === 'organization_id') return 's.organization_id';
  const ofClient = accessOf(table)?.visibility === 'client';
  if (column.name === 'client_id' && ofClient) return 'x.client_id';
  // One row for each member.
  const isOwnId = column.name === 'id' && accessOf(table)?.visibility === 'own';
  if (isOwnId && !columns.some(({ name }) => name === 'member_id')) return 's.member_id';
  for (const { reference } of foreignKeys) {
    const { columns: from, foreignColumns, foreignTable } = reference();
    const to = foreignColumns[from.findIndex(({ name }) => name === column.name)];
    if (!to) continue;
    const target = getTableConfig(foreignTable).name;
    if (target === 'member') return 's.member_id';
    if (target === 'ticket' && ofClient) return to.name === 'id' ? 'x.ticket_id' : `x.${to.name}`;
    return `(select r.${to.name} from ${target} r
      where r.organization_id = s.organization_id order by r.id limit 1)`;
  }
  return literalOf(column);
}

function literalOf({ columnType, dataType, enumValues }: PgColumn): string {
  if (columnType === 'PgUUID') return 'gen_random_uuid()';
  if (columnType === 'PgDateString') return `'1999-12-31'`;
  if (enumValues?.[0]) return `'${enumValues[0]}'`;
  switch (dataType) {
    case 'number':
      return '1';
    case 'boolean':
      return 'false';
    case 'date':
      return 'now()';
    case 'json':
      return `'{}'`;
    default:
      return `'one of each'`;
  }
}
