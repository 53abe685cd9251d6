import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as drizzle from '@/drizzle/schema';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { schema } from '@/zero/schema';
import { missingAccess } from './access';
import { syncedColumns } from './published';

let database: TestDatabase;
const declared = { drizzle, synced: syncedColumns(schema.tables) };

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database?.drop());

class Rollback extends Error {}

/** What is missing after the change, which is taken back. */
async function missingAfter(change: string): Promise<string[]> {
  let missing: string[] = [];
  const changed = database.owner.begin(async (tx) => {
    await tx.unsafe(change);
    missing = await missingAccess(tx, declared);
    for (const statement of missing) await tx.unsafe(statement);
    expect(await missingAccess(tx, declared)).toEqual([]);
    throw new Rollback();
  });
  await expect(changed).rejects.toThrow(Rollback);
  return missing;
}

it('finds nothing missing: the migrations do what the tables and the Zero schema declare', async () => {
  expect(await missingAccess(database.owner, declared)).toEqual([]);
});

describe('a difference', () => {
  it.each([
    ['drop policy payment_in_client on payment', 'CREATE POLICY payment_in_client'],
    ['alter policy macro_own_or_shared on macro using (true)', 'DROP POLICY macro_own_or_shared'],
    ['create policy more on team for select using (true)', 'DROP POLICY more'],
    ['alter table holiday no force row level security', 'FORCE ROW LEVEL SECURITY'],
    ['grant delete on ticket to opsdesk_app', 'REVOKE DELETE ON ticket'],
    ['revoke update on tag from opsdesk_app', 'GRANT UPDATE ON tag'],
    ['drop trigger holiday_audited on holiday', 'CREATE CONSTRAINT TRIGGER holiday_audited'],
    ['alter publication opsdesk drop table team', 'ADD TABLE team ('],
    ['alter publication opsdesk add table mail (id)', 'DROP TABLE mail'],
    [
      'alter publication opsdesk drop table team; alter publication opsdesk add table team (id)',
      "WHEN 'team' THEN 'id, ",
    ],
  ])('of “%s” is found and repaired', async (change, repair) => {
    const missing = await missingAfter(change);
    expect(missing.join('\n')).toContain(repair);
  });

  it('of a table that declares no access stops everything', async () => {
    const changed = database.owner.begin(async (tx) => {
      await tx`create table forgotten (id uuid primary key)`;
      await missingAccess(tx, declared);
    });
    await expect(changed).rejects.toThrow('forgotten declares no access');
  });
});
