import postgres from 'postgres';
import {
  appLogin,
  databaseName,
  ownerLogin,
  replicationLogin,
} from '@/lib/server/core/database-logins';
import type { Env } from '@/lib/server/core/env';
import { SetupError } from '@/lib/server/core/setup-error';
import { withConnection, withDatabase } from './sql';

const shardSchema = 'zero_0';

const insufficientPrivilege = '42501';
const variableOf: Record<string, string> = {
  [appLogin]: 'APP_DATABASE_URL',
  [replicationLogin]: 'REPLICATION_DATABASE_URL',
};

/**
 * Creates or updates the database and its roles; idempotent.
 * - owner owns the schema and is subject to row-level security
 * - app owns nothing and inherits nothing
 * - replication may replicate and read what migrations grant it
 */
export async function ensureRoles(env: Env): Promise<void> {
  if (!env.managedPostgres) {
    await withConnection(withDatabase(env.adminUrl, 'postgres'), async (sql) => {
      await ensureLogin(sql, env.ownerUrl, 'BYPASSRLS');
      const [found] = await sql`select 1 from pg_database where datname = ${databaseName}`;
      if (!found) await sql`create database ${sql(databaseName)} owner ${sql(ownerLogin)}`;
    });
  }
  await withConnection(env.adminUrl, async (sql) => {
    const made = (login: string) => !env.givenLogins.includes(login);
    if (made(appLogin)) await ensureLogin(sql, env.appUrl, 'NOINHERIT NOBYPASSRLS');
    if (made(replicationLogin)) {
      await ensureLogin(sql, env.replicationUrl, 'NOINHERIT REPLICATION BYPASSRLS');
    }
    await grantDatabase(sql, env);
  });
  await grantShard(env);
}

async function ensureLogin(sql: postgres.Sql, url: string, attributes: string) {
  const { username, password } = new URL(url);
  const [found] = await sql`select 1 from pg_roles where rolname = ${username}`;
  const [statement] = await sql<{ text: string }[]>`
    select format(
      ${`${found ? 'ALTER' : 'CREATE'} ROLE %I LOGIN NOCREATEDB NOCREATEROLE ${attributes} PASSWORD %L`}::text,
      ${username}::text, ${decodeURIComponent(password)}::text) as text`;
  if (!statement) return;
  await sql.unsafe(statement.text).catch((error: unknown) => {
    if (!(error instanceof postgres.PostgresError) || error.code !== insufficientPrivilege)
      throw error;
    throw new SetupError(
      `DATABASE_URL may not make the login ${username} (${error.message}): make it as "LOGIN ${attributes}" yourself and set ${variableOf[username]}.`,
    );
  });
}

async function grantDatabase(sql: postgres.Sql, env: Env) {
  const database = new URL(env.adminUrl).pathname.slice(1);
  const app = new URL(env.appUrl).username;
  const replication = new URL(env.replicationUrl).username;
  await sql`revoke all on database ${sql(database)} from public`;
  await sql`grant connect on database ${sql(database)} to ${sql(app)}`;
  // zero-cache keeps its own schemas and a publication in this database.
  await sql`grant connect, create, temporary on database ${sql(database)} to ${sql(replication)}`;
  if (env.givenLogins.includes(appLogin)) return;
  // A hanging query or lock would block everyone in the same browser's client group.
  await sql`alter role ${sql(app)} in database ${sql(database)} set statement_timeout = '15s'`;
  await sql`alter role ${sql(app)} in database ${sql(database)} set lock_timeout = '5s'`;
}

/**
 * Grants the app role zero-cache's table of mutation ids and nothing else of its schema. Called
 * before zero-cache starts, for default privileges, and after each start, because a reset drops the
 * schema with its grants.
 */
export async function grantShard(env: Env): Promise<void> {
  const app = new URL(env.appUrl).username;
  await withConnection(env.replicationUrl, async (connection) => {
    const tables = await connection<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = ${shardSchema}`;
    await connection.begin(async (sql) => {
      const shard = sql(shardSchema);
      await sql`create schema if not exists ${shard}`;
      await sql`grant usage on schema ${shard} to ${sql(app)}`;
      await sql`alter default privileges in schema ${shard}
        grant select, insert, update, delete on tables to ${sql(app)}`;
      if (tables.length === 0) return;
      await sql`revoke all on all tables in schema ${shard} from ${sql(app)}`;
      await sql`grant select, insert, update on ${shard}.clients to ${sql(app)}`;
      await sql`grant select, insert, delete on ${shard}.mutations to ${sql(app)}`;
    });
  });
}
