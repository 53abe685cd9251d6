import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle as connect } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { root } from '@/scripts/stack/paths';
import { newId } from '@/zero/core/ids';
import { schema } from '@/zero/schema';
import { type Declared, missingAccess } from './access';
import { generateMigration } from './migration';
import { syncedColumns } from './published';
import * as sample from './testing/sample-schema';

const folder = mkdtempSync(join(root, 'node_modules/.cache/opsdesk-migrations-'));
const synced = syncedColumns(schema.tables)
  .set('shift', ['id', 'organization_id', 'member_id', 'starts_at', 'created_at'])
  .set('holiday', ['id', 'organization_id', 'on_date', 'name', 'region', 'created_at'])
  .set('tag', ['id', 'organization_id', 'name', 'created_at']);
const declared: Declared = { drizzle: sample, synced };

let before: TestDatabase;
let database: TestDatabase;
let text: string;

beforeAll(async () => {
  cpSync(join(root, 'drizzle/migrations'), folder, { recursive: true });
  before = await testDatabase();
  database = await testDatabase();
  const path = await generateMigration({
    ...declared,
    sql: before.owner,
    intent: 'shift_planning',
    schemaFile: join(root, 'scripts/generate/testing/sample-schema.ts'),
    folder,
    isQuiet: true,
  });
  text = readFileSync(path ?? '', 'utf8');
  await migrate(connect(database.owner), { migrationsFolder: folder });
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await before?.drop();
  await database?.drop();
});

it('leaves nothing to add by hand', async () => {
  expect(await missingAccess(database.owner, declared)).toEqual([]);
  const [published] = await database.owner<{ columns: string[] }[]>`
    select attnames::text[] columns from pg_publication_tables where tablename = 'shift'`;
  expect(published?.columns).not.toContain('payroll_key');
});

it('names no table of the publication that did not change', () => {
  expect(text).toContain('ALTER PUBLICATION opsdesk ADD TABLE shift (');
  expect(text).not.toMatch(/ticket_message|payment|organization \(/);
});

it('changes the publication without another copy of what is published', () => {
  expect(text).not.toContain('DROP TABLE');
});

it('keeps the new table to its class', async () => {
  const { owner, app } = database;
  const { id: organizationId } = await makeOrganization(owner);
  const userId = await makeUser(owner, {});
  const me = await makeMember(owner, { organizationId, userId });
  const colleague = await makeMember(owner, { organizationId });
  const shiftOf = (memberId: string, organization = organizationId) => ({
    id: newId(),
    organization_id: organization,
    member_id: memberId,
    starts_at: '2026-11-30T09:00:00Z',
  });
  const asMe = <T>(work: (sql: postgres.TransactionSql) => Promise<T>) =>
    app.begin(async (sql) => {
      await sql`select from enter_tenant(${userId}, ${organizationId})`;
      await sql`select set_config('app.unaudited', 'seed', true)`;
      return await work(sql);
    });
  await owner`insert into shift ${owner([shiftOf(me.id), shiftOf(colleague.id)])}`;

  const seen = await asMe((sql) => sql`select member_id from shift`);
  expect(seen.map((row) => row['member_id'])).toEqual([me.id]);
  const forAnother = asMe((sql) => sql`insert into shift ${sql([shiftOf(colleague.id)])}`);
  await expect(forAnother).rejects.toThrow(/row-level security/);
  await expect(asMe((sql) => sql`delete from shift`)).rejects.toThrow(/permission denied/);
  const unaudited = app.begin(async (sql) => {
    await sql`select from enter_tenant(${userId}, ${organizationId})`;
    await sql`insert into shift ${sql([shiftOf(me.id)])}`;
  });
  await expect(unaudited).rejects.toThrow(/needs its audit entry/);

  const elsewhere = await makeOrganization(owner);
  const foreign = owner`insert into shift ${owner([shiftOf(me.id, elsewhere.id)])}`;
  await expect(foreign).rejects.toThrow(/shift_member_fk/);
});
