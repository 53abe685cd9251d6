import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { withDatabase } from '@/scripts/stack/sql';
import { newId } from '@/zero/core/ids';
import { organizationsWithEntries, seal } from './seal';
import { ago, recordAs } from './testing';
import { type Fault, verify } from './verify';

const minute = 60_000;

let database: TestDatabase;
/** Passes every wall and every right: against whom there is a chain. */
let superuser: postgres.Sql;
let organizationId: string;

beforeAll(async () => {
  database = await testDatabase();
  const name = new URL(database.ownerUrl).pathname.slice(1);
  superuser = postgres(withDatabase(inject('template').adminUrl, name), { max: 2 });
});

afterAll(async () => {
  await superuser?.end({ timeout: 5 });
  await database?.drop();
});

beforeEach(async () => {
  organizationId = (await makeOrganization(database.owner)).id;
});

/** Five entries of a minute ago, sealed; their ids in order. */
async function chainedEntries(): Promise<string[]> {
  for (let number = 1; number <= 5; number += 1) await assignAgo(minute - number, number);
  expect(await seal(database.app, organizationId)).toBe(5);
  return entryIds();
}

const assignAgo = (ms: number, number: number) =>
  ago(ms, () =>
    recordAs(database.app, {
      organizationId,
      actor: { type: 'member', id: newId() },
      action: 'ticket.assign',
      subjectId: newId(),
      before: { number, assigneeId: null },
      after: { number, assigneeId: newId() },
    }),
  );

async function entryIds(): Promise<string[]> {
  const rows = await superuser<{ id: string }[]>`
    select id from audit_entry where organization_id = ${organizationId} order by created_at, id`;
  return rows.map(({ id }) => id);
}

const check = () => verify(database.app, organizationId);

async function fault(): Promise<Partial<Fault>> {
  const { kind, position, entryId } = (await check()).fault ?? {};
  return { kind, position, entryId };
}

describe('sealing', () => {
  it('chains what is old enough, once, in the order of its time', async () => {
    const ids = await chainedEntries();
    expect(await seal(database.app, organizationId)).toBe(0);
    await assignAgo(0, 6);
    expect(await seal(database.app, organizationId)).toBe(0);
    const seals = await superuser<{ position: string; entryId: string; hash: string }[]>`
      select position, entry_id as "entryId", hash from audit_seal
      where organization_id = ${organizationId} order by position`;
    expect(seals.map(({ entryId }) => entryId)).toEqual(ids);
    expect(seals.map(({ position }) => Number(position))).toEqual([1, 2, 3, 4, 5]);
    expect(await check()).toEqual({
      sealed: 5,
      unsealed: 1,
      tip: { position: 5, hash: seals.at(-1)?.hash },
      fault: undefined,
    });
    expect(await organizationsWithEntries(database.app)).toContain(organizationId);
  });

  it('waits for a transaction that may still commit an older entry', async () => {
    const { promise: isOver, resolve: finish } = Promise.withResolvers<void>();
    const { promise: isUnderWay, resolve: begin } = Promise.withResolvers<void>();
    const late = database.app.begin(async (sql) => {
      await sql`select pg_sleep(1)`;
      begin();
      await isOver;
    });
    await isUnderWay;
    await assignAgo(10_500, 1);
    expect(await seal(database.app, organizationId)).toBe(0);
    finish();
    await late;
    expect(await seal(database.app, organizationId)).toBe(1);
  });

  it('leaves writers alone, and lets one sealer at a time work', async () => {
    for (let number = 1; number <= 20; number += 1) await assignAgo(minute, number);
    const sealers = Array.from({ length: 3 }, () => seal(database.app, organizationId));
    const [counts] = await Promise.all([Promise.all(sealers), assignAgo(0, 21)]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect((await check()).fault).toBeUndefined();
  });

  it('stops where the chain’s end is gone, instead of beginning anew', async () => {
    const ids = await chainedEntries();
    await superuser`delete from audit_entry where id = ${ids[4] ?? ''}`;
    await expect(seal(database.app, organizationId)).rejects.toThrow('is gone');
    expect(await fault()).toEqual({ kind: 'missing', position: 5, entryId: ids[4] });
  });

  it('chains what many wrote at once', async () => {
    await ago(minute, () =>
      Promise.all(
        Array.from({ length: 4 }, async () => {
          for (let count = 0; count < 25; count += 1) {
            await recordAs(database.app, {
              organizationId,
              actor: { type: 'job', id: 'audit.seal' },
              action: 'audit.export',
              subjectId: null,
            });
          }
        }),
      ),
    );
    expect(await seal(database.app, organizationId)).toBe(100);
    expect(await check()).toMatchObject({ sealed: 100, unsealed: 0, fault: undefined });
  });
});

describe('verifying finds', () => {
  it.each([
    ['action', `action = 'ticket.close'`],
    ['actor', `actor_id = 'someone-else'`],
    ['state', `after = jsonb_set(after, '{number}', '99')`],
    ['time', `created_at = created_at + interval '1 millisecond'`],
    ['outcome', `outcome = 'refused'`],
    ['content hash', `content_hash = repeat('a', 64)`],
  ])('an entry whose %s was altered', async (_, change) => {
    const ids = await chainedEntries();
    await superuser.unsafe(`update audit_entry set ${change} where id = $1`, [ids[2] ?? '']);
    expect(await fault()).toEqual({ kind: 'altered', position: 3, entryId: ids[2] });
  });

  it('an entry that was written anew with a hash that fits it', async () => {
    const ids = await chainedEntries();
    await assignAgo(minute - 3, 77);
    const forged = (await entryIds()).find((id) => !ids.includes(id));
    await superuser`delete from audit_entry where id = ${ids[2] ?? ''}`;
    await superuser`update audit_seal set entry_id = ${forged ?? ''} where entry_id = ${ids[2] ?? ''}`;
    expect(await fault()).toEqual({ kind: 'altered', position: 3, entryId: forged });
  });

  it('an entry that was deleted', async () => {
    const ids = await chainedEntries();
    await superuser`delete from audit_entry where id = ${ids[1] ?? ''}`;
    expect(await fault()).toEqual({ kind: 'missing', position: 2, entryId: ids[1] });
  });

  it('a seal that was deleted, with its entry or without', async () => {
    const ids = await chainedEntries();
    await superuser`delete from audit_seal where entry_id = ${ids[3] ?? ''}`;
    expect(await fault()).toEqual({ kind: 'missing', position: 4, entryId: null });
    await superuser`delete from audit_entry where id = ${ids[3] ?? ''}`;
    expect(await fault()).toEqual({ kind: 'missing', position: 4, entryId: null });
  });

  it('two entries that changed places', async () => {
    const ids = await chainedEntries();
    const [second = '', third = ''] = ids.slice(1, 3);
    await superuser.begin(async (sql) => {
      await sql`delete from audit_seal where entry_id = ${third}`;
      await sql`update audit_seal set entry_id = ${third} where entry_id = ${second}`;
      await sql`
        insert into audit_seal (organization_id, position, entry_id, hash)
        select organization_id, 3, ${second}, repeat('b', 64) from audit_entry where id = ${second}`;
    });
    expect(await fault()).toEqual({ kind: 'reordered', position: 2, entryId: third });
  });

  it('an entry that was inserted behind the chain, and never seals it', async () => {
    await chainedEntries();
    await assignAgo(minute + 5_000, 6);
    expect(await seal(database.app, organizationId)).toBe(0);
    const [forged] = await entryIds();
    expect(await fault()).toEqual({ kind: 'inserted', position: null, entryId: forged });
  });

  it('an entry that nobody sealed in time', async () => {
    await assignAgo(11 * minute, 1);
    const [entryId] = await entryIds();
    expect(await fault()).toEqual({ kind: 'unsealed', position: null, entryId });
  });

  it('an end that was cut off, by a tip that was kept', async () => {
    const ids = await chainedEntries();
    const { tip } = await check();
    await superuser`delete from audit_seal where entry_id = ${ids[4] ?? ''}`;
    await superuser`delete from audit_entry where id = ${ids[4] ?? ''}`;
    expect((await check()).fault).toBeUndefined();
    expect((await verify(database.app, organizationId, tip)).fault).toMatchObject({ kind: 'cut' });
  });
});
