import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schema from '@/drizzle/schema';
import { accessOf, publicTables } from '@/drizzle/schema/core/tenant-table';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { findSomeone, type Someone } from '@/lib/server/zero/testing';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from './record';
import { unauditedReasons } from './unaudited';

// The database itself refuses a change of a tenant table that leaves no entry.

let database: TestDatabase;
let admin: Someone;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  admin = await findSomeone(database, 'admin@opsdesk.test');
}, 120_000);

afterAll(() => database?.drop());

/** Tables that say why a change needs no entry. */
const exempt = [...publicTables(schema)].flatMap(([name, table]) =>
  accessOf(table)?.unaudited ? name : [],
);

/** Runs one statement as the application does for an admin. */
const change = (text: string, more: { audit?: boolean; reason?: string } = {}) =>
  database.app.begin(async (tx) => {
    await tx`select from enter_tenant(${admin.userId}, ${admin.organizationId})`;
    if (more.reason) await tx`select set_config('app.unaudited', ${more.reason}, true)`;
    const { count } = await tx.unsafe(text);
    expect(count).toBeGreaterThan(0);
    if (!more.audit) return;
    await record(postgresQuery(tx), {
      organizationId: admin.organizationId,
      actor: { type: 'member', id: admin.memberId },
      action: 'organization.change',
      subjectId: admin.organizationId,
    });
  });

it('holds every tenant table to it, or names why not', async () => {
  const tables = await database.owner<{ name: string; isHeld: boolean }[]>`
    select c.relname as name, exists (
      select from pg_trigger t where t.tgrelid = c.oid and t.tgdeferrable and t.tginitdeferred
        and t.tgfoid = 'assert_audited'::regproc) as "isHeld"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (c.relname = 'organization'
      or exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped))`;
  const free = tables.filter(({ isHeld }) => !isHeld).map(({ name }) => name);
  expect(free.length).toBeGreaterThan(10);
  expect(free.filter((name) => !exempt.includes(name))).toEqual([]);
});

describe.each([
  ["update member set role = 'admin' where role = 'support_agent'"],
  ['update ticket set title = title where number = 1'],
  ['update payment set void_reason = void_reason'],
  ['update organization set requires_two_factor = true'],
])('%s', (text) => {
  it('fails without an entry, and nothing is changed', async () => {
    await expect(change(text)).rejects.toThrow('needs its audit entry in the same transaction');
  });

  it('goes through with one', async () => {
    await expect(change(text, { audit: true })).resolves.toBeUndefined();
  });
});

it('lets the named reasons through, and no other', async () => {
  const text = 'update profile set name = name';
  for (const reason of Object.keys(unauditedReasons)) {
    await expect(change(text, { reason }), reason).resolves.toBeUndefined();
  }
  await expect(change(text, { reason: 'because' })).rejects.toThrow('needs its audit entry');
});

it('takes no entry of another transaction, or of what was taken back, for its own', async () => {
  const text = 'update profile set name = name';
  await change(text, { audit: true });
  await expect(change(text)).rejects.toThrow('needs its audit entry');
  const takenBack = database.app.begin(async (tx) => {
    await tx`select from enter_tenant(${admin.userId}, ${admin.organizationId})`;
    await tx`update profile set name = name`;
    await tx
      .savepoint(async (inner) => {
        await record(postgresQuery(inner), {
          organizationId: admin.organizationId,
          actor: { type: 'member', id: admin.memberId },
          action: 'organization.change',
          subjectId: admin.organizationId,
        });
        throw new Error('taken back');
      })
      .catch(() => {});
  });
  await expect(takenBack).rejects.toThrow('needs its audit entry');
});
