import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { replicationLogin } from '@/lib/server/core/database-logins';
import { grantPublished, replicationExcess } from './replication-login';
import { withConnection } from './sql';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.drop());

it('has no more than it needs', async () => {
  expect(await replicationExcess(database.replicationUrl)).toEqual([]);
});

it('may not copy the whole server', async () => {
  const physical = postgres(database.replicationUrl, {
    max: 1,
    fetch_types: false,
    connection: { replication: 'true' },
  });
  const asked = physical.unsafe('IDENTIFY_SYSTEM').simple();
  await expect(asked).rejects.toThrow(/pg_hba.conf rejects replication connection/);
  await physical.end();
});

it('reads published columns, and no other of any schema', async () => {
  await withConnection(database.replicationUrl, async (sql) => {
    await sql`select id, name, media_type from attachment`;
    await expect(sql`select storage_key from attachment`).rejects.toThrow(/permission denied/);
    await expect(sql`select endpoint from push_subscription`).rejects.toThrow(/permission denied/);
    await expect(sql`select id from auth.user`).rejects.toThrow(/permission denied/);
    await expect(sql`select id from queued_task`).rejects.toThrow(/permission denied/);
    await expect(sql`update client set name = 'x'`).rejects.toThrow(/permission denied/);
    const decoding = sql`select pg_create_logical_replication_slot('x', 'test_decoding', true)`;
    await expect(decoding).rejects.toThrow(/could not access file/);
  });
});

it('is reported when it has more, and brought back by the next migration', async () => {
  await database.owner`grant select on attachment, push_subscription to opsdesk_replication`;
  const [said, ...others] = await replicationExcess(database.replicationUrl);
  expect(said).toContain('attachment, push_subscription');
  expect(others).toEqual([]);
  await grantPublished(database.owner, replicationLogin);
  expect(await replicationExcess(database.replicationUrl)).toEqual([]);
});
