import { type BuildExtraConfigColumns, is } from 'drizzle-orm';
import {
  foreignKey,
  getTableConfig,
  pgTable,
  unique,
  type AnyPgColumn,
  type PgColumnBuilderBase,
  PgTable,
  type PgTableExtraConfigValue,
  type UpdateDeleteAction,
} from 'drizzle-orm/pg-core';
import { createdAt, id, organizationId } from './columns';

/**
 * Who sees the rows of a table inside their organization, as row-level security enforces it.
 * - `staff`: the organization's own people.
 * - `client`: staff, and the people of the client in `client_id`.
 * - `own`: the member in `member_id`, or in `id` where the table has one row for each member.
 * - `shared`: staff; a row that is not `is_shared`, only the member in `member_id`.
 * - `public`: everyone in the organization.
 * - `worker`: the worker; everyone in the organization may add rows.
 */
export type Visibility = 'staff' | 'client' | 'own' | 'shared' | 'public' | 'worker';

export type TableAccess = {
  /** An exception has policies of its own, written by hand into its migration. */
  visibility: Visibility | { exception: string };
  /** What the worker may do with the rows of every organization, beside those of the one it entered. */
  worker?: 'reads' | 'changes';
  /** What the application may do beside reading; by default all of it. */
  writes?: readonly ('insert' | 'update' | 'delete')[];
  /** Why a change needs no audit entry; by default the database refuses a change without one. */
  unaudited?: string;
};

type Reference = { to: PgTable; onDelete?: UpdateDeleteAction };

type Columns = Record<string, PgColumnBuilderBase>;

type TenantTableOptions<Own extends Columns> = TableAccess & {
  /** Composite foreign keys to other tables of the same organization, by column. */
  references?: { [Key in keyof Own]?: Reference };
  /** Whether other tables refer to this one. */
  isReferenced?: boolean;
};

const keys = () => ({ id: id(), organizationId: organizationId() });
type WithKeys<Own extends Columns> = ReturnType<typeof keys> &
  Own & { createdAt: ReturnType<typeof createdAt> };

const accessOfTables = new WeakMap<PgTable, TableAccess>();

/** Says who may do what with the rows of a table that `tenantTable` does not describe. */
export function declareAccess(table: PgTable, access: TableAccess): void {
  accessOfTables.set(table, access);
}

/** The tables of `public` among the exports of a schema, by name. */
export const publicTables = (exports: Readonly<Record<string, unknown>>): Map<string, PgTable> =>
  new Map(
    Object.values(exports)
      .filter((value) => is(value, PgTable))
      .map((table) => ({ table, ...getTableConfig(table) }))
      .filter(({ schema }) => schema === undefined)
      .map(({ name, table }) => [name, table]),
  );

/** What was declared for the table; undefined for one that was forgotten. */
export const accessOf = (table: PgTable): TableAccess | undefined => accessOfTables.get(table);

/**
 * A table whose rows belong to an organization: with `id`, `organizationId` and `createdAt`, and with
 * composite foreign keys, so that no row refers to another organization's. `npm run generate` writes its
 * grants, policies and publication from `options`.
 * @param more further indexes, unique constraints and checks, named after the table
 */
export function tenantTable<Name extends string, Own extends Columns>(
  name: Name,
  columns: Own,
  { references = {}, isReferenced = false, ...access }: TenantTableOptions<Own>,
  more: (
    table: BuildExtraConfigColumns<Name, WithKeys<Own>, 'pg'>,
  ) => PgTableExtraConfigValue[] = () => [],
) {
  const table = pgTable(
    name,
    { ...keys(), ...columns, createdAt: createdAt() } as WithKeys<Own>,
    (own) => [
      ...tenantKeys(name, own as unknown as Record<string, AnyPgColumn>, references, isReferenced),
      ...more(own),
    ],
  );
  declareAccess(table, access);
  return table;
}

// Named and not imported: `core` knows no entity.
const organization = pgTable('organization', { id: id() });

function tenantKeys(
  name: string,
  table: Record<string, AnyPgColumn>,
  references: Record<string, Reference | undefined>,
  isReferenced: boolean,
): PgTableExtraConfigValue[] {
  const column = (key: string) => {
    const found = table[key];
    if (!found) throw new Error(`${name} has no column ${key}`);
    return found;
  };
  const tenant = column('organizationId');
  const entries = Object.entries(references).flatMap(([key, to]) => (to ? [{ key, ...to }] : []));
  const goesWithOther = entries.some(
    ({ key, onDelete }) => onDelete === 'cascade' && column(key).notNull,
  );
  return [
    ...(isReferenced ? [unique(`${name}_tenant`).on(tenant, column('id'))] : []),
    ...(goesWithOther
      ? []
      : [foreignKey({ columns: [tenant], foreignColumns: [organization.id] }).onDelete('cascade')]),
    ...entries.map(({ key, to, onDelete = 'no action' }) =>
      foreignKey({
        name: `${name}_${snakeCase(key).replace(/_id$/, '')}_fk`,
        columns: [tenant, column(key)],
        foreignColumns: tenantKeyOf(to),
      }).onDelete(onDelete),
    ),
  ];
}

/** The columns that a composite foreign key names. */
function tenantKeyOf(table: PgTable): [AnyPgColumn, AnyPgColumn] {
  const { name, columns, uniqueConstraints } = getTableConfig(table);
  const [tenant, key] = ['organization_id', 'id'].map((wanted) =>
    columns.find((column) => column.name === wanted),
  );
  const isUnique = uniqueConstraints.some(
    (constraint) => constraint.columns.map((column) => column.name).join() === 'organization_id,id',
  );
  if (!tenant || !key || !isUnique) {
    throw new Error(`${name} cannot be referred to: define it with isReferenced`);
  }
  return [tenant, key];
}

const snakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
