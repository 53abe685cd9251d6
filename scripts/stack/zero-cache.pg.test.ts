import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { parseEnv, type Env } from '@/lib/server/env';
import { freePorts } from './ports';
import { ensureRoles } from './roles';
import { withConnection, withDatabase } from './sql';
import { Supervisor } from './supervisor';
import { upgradeStatus } from './testing/upgrade';
import { zeroCacheSpec } from './zero-cache';

let database: TestDatabase;
let supervisor: Supervisor;
let env: Env;

beforeAll(async () => {
  database = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-zero-cache-'));
  env = {
    ...parseEnv({ DATA_DIR: dataDir, ZERO_PORT: String(await freePorts(2)) }),
    managedPostgres: true,
    adminUrl: withDatabase(inject('template').adminUrl, databaseName()),
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    replicationUrl: database.replicationUrl,
    givenLogins: ['opsdesk_app', 'opsdesk_replication'],
  };
  await ensureRoles(env);
  supervisor = new Supervisor(dataDir, () => {});
  await supervisor.start(zeroCacheSpec(env, 'http://127.0.0.1:9'));
}, 120_000);

afterAll(async () => {
  await supervisor.stop();
  await withConnection(
    env.adminUrl,
    (sql) => sql`
      select pg_drop_replication_slot(slot_name) from pg_replication_slots
      where database = ${databaseName()}`,
  );
  await database.drop();
  rmSync(env.dataDir, { recursive: true, force: true });
}, 60_000);

const databaseName = () => new URL(database.ownerUrl).pathname.slice(1);

// zero-cache is ready only once its replicator has reached the change-streamer, so it has the key.
it('gives the changes of every tenant to itself alone', async () => {
  const key = `X-Opsdesk-Zero-Key: ${env.zeroKey}`;
  const path = '/replication/v6/changes?id=x&replicaVersion=00&watermark=00&mode=serving';
  const changes = (headers: string[]) => upgradeStatus({ port: env.zeroPort + 1, path, headers });
  expect(await changes([])).toBe(403);
  expect(await changes(['Origin: http://evil.example'])).toBe(403);
  expect(await changes([key, 'Origin: http://evil.example'])).toBe(403);
  expect(await changes([key])).toBe(101);
  const sync = { port: env.zeroPort, path: '/sync/v51/connect' };
  expect(await upgradeStatus({ ...sync, headers: ['Origin: http://evil.example'] })).toBe(403);
  expect(await upgradeStatus({ ...sync, headers: [key] })).toBe(101);
});
