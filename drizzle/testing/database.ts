import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { promptConnection } from '../seed/connection';
import { withConnection, withDatabase } from '@/scripts/stack/sql';

/** A database of a test file's own, migrated and empty, with one pool for each login. */
export type TestDatabase = {
  /** Owns the schema and passes the walls. */
  owner: postgres.Sql;
  /** What serves people: behind the walls. */
  app: postgres.Sql;
  ownerUrl: string;
  appUrl: string;
  replicationUrl: string;
  /** Closes the pools and removes the database. */
  drop(): Promise<void>;
};

/** Makes a database from the migrated template, in some tens of milliseconds; call it in `beforeAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('template');
  const templateName = new URL(template.ownerUrl).pathname.slice(1);
  const name = `test_${randomUUID().slice(0, 13).replace('-', '_')}`;
  const server = withDatabase(template.adminUrl, 'postgres');
  const ownerLogin = new URL(template.ownerUrl).username;
  await withConnection(
    server,
    (sql) =>
      sql`create database ${sql(name)} template ${sql(templateName)} owner ${sql(ownerLogin)}`,
  );

  const ownerUrl = withDatabase(template.ownerUrl, name);
  const appUrl = withDatabase(template.appUrl, name);
  const owner = promptConnection(ownerUrl, 4);
  const app = postgres(appUrl, { max: 4, onnotice: () => {} });
  return {
    owner,
    app,
    ownerUrl,
    appUrl,
    replicationUrl: withDatabase(template.replicationUrl, name),
    async drop() {
      await Promise.all([owner.end({ timeout: 5 }), app.end({ timeout: 5 })]);
      await withConnection(server, (sql) => sql`drop database ${sql(name)} with (force)`);
    },
  };
}
