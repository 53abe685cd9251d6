import type postgres from 'postgres';
import { accessOf, publicTables, type TableAccess } from '@/drizzle/schema/core/tenant-table';
import { appLogin, publication } from '@/lib/server/core/database-logins';
import { unauditedReasons } from '@/lib/server/platform/audit/unaudited';
import { canonical, createPolicy, type Policy, policiesOf } from './policies';

type TableState = {
  name: string;
  isForced: boolean;
  isAudited: boolean;
  grants: string[];
  policies: Policy[];
  /** Empty where it is not in the publication. */
  published: string[];
};

/** What a database should let through. */
export type Declared = {
  /** The exports of the Drizzle schema. */
  drizzle: Record<string, unknown>;
  /** Columns that leave the server, by table: see `syncedColumns`. */
  synced: Map<string, string[]>;
};

/**
 * The statements that give the tables of `public` the grants, policies, audit guard and publication
 * that are declared for them; none where all is in its place.
 * @throws Error where a table declares no access
 */
export async function missingAccess(
  sql: postgres.Sql | postgres.TransactionSql,
  { drizzle, synced }: Declared,
): Promise<string[]> {
  const states = await readStates(sql);
  const tables = publicTables(drizzle);
  const statements = states.flatMap((state) => {
    const table = tables.get(state.name);
    const access = table && accessOf(table);
    if (!access) {
      throw new Error(`${state.name} declares no access: define it with tenantTable`);
    }
    return [
      ...securityOf(state),
      ...grantsOf(state, access),
      ...policyChanges(state, policiesOf(table, access)),
      ...auditGuardOf(state, access),
    ];
  });
  return [...statements, ...publicationChanges(states, synced)];
}

/**
 * The statement that takes columns out of the publication that no browser reads any more: Postgres drops
 * a column only once it is not published. None where no column is taken out.
 */
export async function withdrawnColumns(
  sql: postgres.Sql | postgres.TransactionSql,
  { synced }: Declared,
): Promise<string[]> {
  const kept = (await readStates(sql)).flatMap(({ name, published }) => {
    const wanted = synced.get(name);
    const columns = published.filter((column) => wanted?.includes(column));
    return wanted && columns.length < published.length ? [{ name, columns }] : [];
  });
  return kept.length > 0 ? [setPublished(kept)] : [];
}

function securityOf({ name, isForced }: TableState): string[] {
  if (isForced) return [];
  return [
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`,
  ];
}

function grantsOf(
  { name, grants }: TableState,
  { writes = ['insert', 'update', 'delete'] }: TableAccess,
): string[] {
  const wanted = ['select', ...writes].map((privilege) => privilege.toUpperCase());
  const missing = wanted.filter((privilege) => !grants.includes(privilege));
  const excess = grants.filter((privilege) => !wanted.includes(privilege));
  return [
    ...(missing.length > 0 ? [`GRANT ${missing.join(', ')} ON ${name} TO ${appLogin};`] : []),
    ...(excess.length > 0 ? [`REVOKE ${excess.join(', ')} ON ${name} FROM ${appLogin};`] : []),
  ];
}

function policyChanges({ name, policies }: TableState, wanted: Policy[] | undefined): string[] {
  if (!wanted) {
    return policies.length > 0 ? [] : [`-- ${name} is an exception: write its policies here.`];
  }
  const isIn = (list: Policy[], policy: Policy) =>
    list.some((other) => JSON.stringify(other) === JSON.stringify(policy));
  return [
    ...policies
      .filter((policy) => !isIn(wanted, policy))
      .map((policy) => `DROP POLICY ${policy.name} ON ${name};`),
    ...wanted
      .filter((policy) => !isIn(policies, policy))
      .map((policy) => createPolicy(name, policy)),
  ];
}

function auditGuardOf({ name, isAudited }: TableState, { unaudited }: TableAccess): string[] {
  if (isAudited === !unaudited) return [];
  if (isAudited) return [`DROP TRIGGER ${name}_audited ON ${name};`];
  const reasons = Object.keys(unauditedReasons).join(',');
  return [
    `CREATE CONSTRAINT TRIGGER ${name}_audited AFTER INSERT OR UPDATE OR DELETE ON ${name}
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (coalesce(current_setting('app.unaudited', true), '') <> ALL ('{${reasons}}'::text[]))
  EXECUTE FUNCTION assert_audited();`,
  ];
}

function publicationChanges(states: TableState[], synced: Map<string, string[]>): string[] {
  const added: string[] = [];
  const removed: string[] = [];
  const altered: { name: string; columns: string[] }[] = [];
  for (const { name, published } of states) {
    const columns = synced.get(name) ?? [];
    if (columns.toSorted().join() === published.toSorted().join()) continue;
    if (published.length === 0) added.push(`${name} (${columns.join(', ')})`);
    else if (columns.length === 0) removed.push(name);
    else altered.push({ name, columns });
  }
  return [
    ...removed.map((name) => `ALTER PUBLICATION ${publication} DROP TABLE ${name};`),
    ...added.map((table) => `ALTER PUBLICATION ${publication} ADD TABLE ${table};`),
    ...(altered.length > 0 ? [setPublished(altered)] : []),
  ];
}

/**
 * Replaces the columns of some tables and leaves the others as they are, in one statement: were a table
 * dropped from the publication and added again, zero-cache would copy all of its rows anew.
 */
function setPublished(tables: { name: string; columns: string[] }[]): string {
  const cases = tables.map(
    ({ name, columns }) => `      WHEN '${name}' THEN '${columns.join(', ')}'`,
  );
  return `DO $$ BEGIN EXECUTE (
  SELECT 'ALTER PUBLICATION ${publication} SET TABLE ' || string_agg(
    format('%I.%I (%s)', schemaname, tablename, CASE tablename
${cases.join('\n')}
      ELSE (SELECT string_agg(quote_ident(name), ', ') FROM unnest(attnames) name)
    END), ', ' ORDER BY tablename)
  FROM pg_publication_tables WHERE pubname = '${publication}'
); END $$;`;
}

async function readStates(sql: postgres.Sql | postgres.TransactionSql): Promise<TableState[]> {
  const rows = await sql<TableState[]>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isForced",
      exists (select from pg_trigger t
        where t.tgrelid = c.oid and t.tgfoid = 'assert_audited'::regproc) as "isAudited",
      array(select a.privilege_type from aclexplode(c.relacl) a
        where a.grantee = ${appLogin}::regrole order by 1) as grants,
      coalesce((select json_agg(json_build_object('name', p.policyname, 'permissive', p.permissive,
          'command', p.cmd, 'using', p.qual, 'check', p.with_check) order by p.policyname)
        from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname), '[]') as policies,
      coalesce((select p.attnames::text[] from pg_publication_tables p
        where p.pubname = ${publication} and p.schemaname = 'public' and p.tablename = c.relname),
        '{}') as published
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;
  return rows.map((row) => ({
    ...row,
    policies: row.policies.map(({ name, permissive, command, using, check }) => ({
      name,
      permissive,
      command,
      using: canonical(using),
      check: canonical(check),
    })),
  }));
}
