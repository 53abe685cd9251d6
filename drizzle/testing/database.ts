import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { noDelayConnection } from '../seed/connection';
import { withConnection, withDatabase } from '@/scripts/stack/sql';

/** A migrated, empty database for one test file, with one pool per login. */
export type TestDatabase = {
  /** Owns the schema and bypasses row-level security. */
  owner: postgres.Sql;
  /** Serves people; row-level security applies. */
  app: postgres.Sql;
  ownerUrl: string;
  appUrl: string;
  replicationUrl: string;
  drop(): Promise<void>;
};

/** Copies the migrated template, in some tens of milliseconds. Call it in `beforeAll`. */
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
  const owner = noDelayConnection(ownerUrl, 4);
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
