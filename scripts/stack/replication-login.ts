import postgres from 'postgres';
import { publication } from '@/lib/server/core/database-logins';
import { withConnection } from './sql';

/**
 * Grants the replication role the published columns and nothing else. Runs as the owner after the
 * migrations; does nothing when nothing differs.
 */
export async function grantPublished(sql: postgres.Sql, login: string): Promise<void> {
  const tables = await sql<{ name: string; published: string[]; granted: string[] }[]>`
    select c.oid::regclass::text as name,
      coalesce((select p.attnames::text[] from pg_publication_tables p
        where p.pubname = ${publication} and p.schemaname = n.nspname and p.tablename = c.relname), '{}') as published,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and has_column_privilege(${login}, c.oid, a.attnum, 'select') order by a.attnum) as granted
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`;
  const differing = tables.filter(
    ({ published, granted }) => published.toSorted().join() !== granted.toSorted().join(),
  );
  await sql.begin(async (transaction) => {
    for (const { name, published } of differing) {
      const table = transaction.unsafe(name);
      await transaction`revoke all on ${table} from ${sql(login)}`;
      if (published.length > 0) {
        await transaction`grant select (${sql(published)}) on ${table} to ${sql(login)}`;
      }
    }
  });
}

/**
 * What the replication role can do beyond reading the publication, a sentence each. Checked at
 * every start, because on a managed Postgres only its operator can change it.
 */
export async function replicationExcess(replicationUrl: string): Promise<string[]> {
  const login = new URL(replicationUrl).username;
  const found = await withConnection(replicationUrl, async (sql) => [
    ...(await roleExcess(sql)),
    ...(await readingExcess(sql)),
    ...(await decodingExcess(sql)),
  ]);
  if (await mayCopyServer(replicationUrl)) {
    found.push(
      'may copy the whole server (a base backup): put "host replication all all reject" first in pg_hba.conf.',
    );
  }
  return found.map((excess) => `The login ${login} ${excess}`);
}

async function roleExcess(sql: postgres.Sql): Promise<string[]> {
  const [role] = await sql<{ attributes: string[]; memberships: string[] }[]>`
    select array_remove(array[
        case when rolsuper then 'SUPERUSER' end, case when rolcreaterole then 'CREATEROLE' end,
        case when rolcreatedb then 'CREATEDB' end], null) as attributes,
      array(select m.roleid::regrole::text from pg_auth_members m where m.member = r.oid) as memberships
    from pg_roles r where rolname = current_user`;
  if (!role) return [];
  const { attributes, memberships } = role;
  return [
    ...(attributes.length > 0 ? [`has ${attributes.join(', ')}: take it away.`] : []),
    ...(memberships.length > 0
      ? [`belongs to ${memberships.join(', ')}: revoke the membership.`]
      : []),
  ];
}

/** Tables of which the role can read more than is published, or which it can change. */
async function readingExcess(sql: postgres.Sql): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and not pg_has_role(c.relowner, 'member')
      and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      and has_schema_privilege(n.oid, 'usage')
      and (has_any_column_privilege(c.oid, 'insert, update') or has_table_privilege(c.oid, 'delete')
        or exists (select from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            and has_column_privilege(c.oid, a.attnum, 'select')
            and not exists (select from pg_publication_tables p
              where p.pubname = ${publication} and p.schemaname = n.nspname
                and p.tablename = c.relname and a.attname = any(p.attnames))))
    order by 1`;
  if (tables.length === 0) return [];
  const names = tables.map(({ name }) => name).join(', ');
  return [`reads or changes more than is published of ${names}: run "npm run migrate".`];
}

const cancelled = '57014';

/** Whether a slot could use an output plugin that ignores publications. */
async function decodingExcess(sql: postgres.Sql): Promise<string[]> {
  const isThere = await sql
    .begin(async (transaction) => {
      // Loading the plugin is immediate; the slot then waits for running transactions.
      await transaction`set local statement_timeout = '3s'`;
      await transaction`
        select pg_create_logical_replication_slot('opsdesk_check_' || pg_backend_pid(), 'test_decoding', true)`;
      return true;
    })
    .catch((error: unknown) => error instanceof postgres.PostgresError && error.code === cancelled);
  if (!isThere) return [];
  return [
    'may read every table’s changes through the output plugin test_decoding: remove that library from the server.',
  ];
}

/** Attempts a physical replication connection, which `pg_hba.conf` must reject. */
async function mayCopyServer(url: string): Promise<boolean> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => {},
    connection: { replication: 'true' },
  });
  try {
    await sql.unsafe('IDENTIFY_SYSTEM').simple();
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
