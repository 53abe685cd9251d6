import * as fc from 'fast-check';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { withRequest } from '@/lib/server/core/request-id';
import { fromGateway } from '@/lib/server/core/testing';
import { drizzleQuery } from '@/lib/server/core/query';
import { type AuditFields, record, recordApart } from './record';
import { recordAs } from './testing';
import { verify } from './verify';

let database: TestDatabase;
let organizationId: string;

beforeAll(async () => {
  database = await testDatabase();
  organizationId = (await makeOrganization(database.owner)).id;
});

afterAll(() => database?.drop());

const assigned = (more: Partial<AuditFields> = {}): AuditFields => ({
  organizationId,
  actor: { type: 'member', id: newId() },
  action: 'ticket.assign',
  subjectId: newId(),
  before: { number: 7, assigneeId: null, title: 'Same' },
  after: { number: 7, assigneeId: 'bo', title: 'Same' },
  ...more,
});

const entriesOf = (subjectId: string | null) =>
  database.owner.begin(async (sql) => {
    await sql`select set_config('app.audience', 'worker', true)`;
    return await sql`select * from audit_entry where subject_id = ${subjectId}`;
  });

describe('record', () => {
  it('keeps no address that somebody wrote who is not the gateway', async () => {
    for (const key of ['', 'x'.repeat(43), 'é']) {
      const facts = assigned();
      const headers = { 'x-forwarded-for': '6.6.6.6', 'x-opsdesk-gateway-key': encodeURI(key) };
      await withRequest(new Request('http://desk.test', { headers }), () =>
        recordAs(database.app, facts),
      );
      expect(await entriesOf(facts.subjectId)).toMatchObject([{ address: null }]);
    }
  });

  it('keeps who did what, what differs, and the request it came with', async () => {
    const facts = assigned();
    const headers = { 'x-request-id': 'request-0001', ...fromGateway('192.0.2.7') };
    await withRequest(new Request('http://desk.test', { headers }), () =>
      recordAs(database.app, facts),
    );
    expect(await entriesOf(facts.subjectId)).toMatchObject([
      {
        actor_type: 'member',
        actor_id: facts.actor.id,
        action: 'ticket.assign',
        outcome: 'done',
        subject_type: 'ticket',
        before: { number: 7, assigneeId: null },
        after: { number: 7, assigneeId: 'bo' },
        request_id: 'request-0001',
        address: '192.0.2.7',
      },
    ]);
  });

  it('is undone with its cause', async () => {
    const facts = assigned();
    const undone = database.app.begin(async (sql) => {
      await sql`select set_config('app.organization_id', ${organizationId}, true)`;
      await record((text, params) => sql.unsafe(text, params), facts);
      throw new Error('The cause failed');
    });
    await expect(undone).rejects.toThrow('The cause failed');
    expect(await entriesOf(facts.subjectId)).toEqual([]);
  });

  it('writes the same through drizzle', async () => {
    const facts = assigned();
    await drizzle(database.app).transaction(async (tx) => {
      await drizzleQuery(tx)(`select set_config('app.organization_id', $1, true)`, [
        organizationId,
      ]);
      await record(drizzleQuery(tx), facts);
    });
    expect(await entriesOf(facts.subjectId)).toMatchObject([{ after: { assigneeId: 'bo' } }]);
  });

  it('writes for no organization but the one that was entered', async () => {
    const other = await makeOrganization(database.owner);
    const stolen = database.app.begin(async (sql) => {
      await sql`select set_config('app.organization_id', ${organizationId}, true)`;
      await record(
        (text, params) => sql.unsafe(text, params),
        assigned({ organizationId: other.id }),
      );
    });
    await expect(stolen).rejects.toThrow('row-level security');
  });

  it('apart: writes for an organization that exists, and does nothing for one that does not', async () => {
    const facts = assigned({ actor: { type: 'anonymous', id: null }, outcome: 'refused' });
    await recordApart(database.app, facts);
    expect(await entriesOf(facts.subjectId)).toMatchObject([{ outcome: 'refused' }]);
    const lost = assigned({ organizationId: newId() });
    await recordApart(database.app, lost);
    expect(await entriesOf(lost.subjectId)).toEqual([]);
  });
});

it('hashes what is stored, whatever it is given', async () => {
  const text = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xd83d, 0xde00)))
    .map((units) => String.fromCharCode(...units));
  const numbers = fc.double({ noNaN: true });
  await fc.assert(
    fc.asyncProperty(text, text, numbers, text, async (reason, title, number, key) => {
      await recordAs(database.app, {
        ...assigned({ reason: reason.padStart(501, '\ud83d'), subjectId: title }),
        organizationId: organizationId.toUpperCase(),
        before: { number, title, macroId: { [key]: title } },
        after: null,
      });
    }),
    { numRuns: 40 },
  );
  expect((await verify(database.app, organizationId)).fault).toBeUndefined();
});

describe('the application’s login', () => {
  const tricks = [
    'update audit_entry set action = action',
    'delete from audit_entry',
    'truncate audit_entry',
    'truncate audit_entry, audit_seal cascade',
    'with gone as (delete from audit_entry returning *) select * from gone',
    'with changed as (update audit_entry set reason = null returning *) select * from changed',
    `insert into audit_entry select * from audit_entry on conflict (id) do update set reason = 'x'`,
    'merge into audit_entry a using audit_entry b on a.id = b.id when matched then delete',
    'select * from audit_entry for update',
    'update audit_seal set hash = hash',
    'delete from audit_seal',
    'with gone as (delete from audit_seal returning *) select * from gone',
    'alter table audit_entry disable row level security',
    'alter table audit_entry disable trigger all',
    'create trigger t before insert on audit_entry execute function suppress_redundant_updates_trigger()',
    'drop table audit_entry',
  ];

  it.each(tricks)('may not: %s', async (trick) => {
    await recordAs(database.app, assigned());
    const tried = database.app.begin(async (sql) => {
      await sql`
        select set_config('app.audience', 'worker', true),
          set_config('app.organization_id', ${organizationId}, true)`;
      await sql.unsafe(trick);
    });
    await expect(tried).rejects.toThrow(/permission denied|must be owner/);
  });

  it('reads the audit log for the organization’s own people only, and seals as the worker only', async () => {
    const facts = assigned();
    await recordAs(database.app, { ...facts, audience: 'client' });
    const seen = (audience: string) =>
      database.app.begin(async (sql) => {
        await sql`
          select set_config('app.organization_id', ${organizationId}, true),
            set_config('app.audience', ${audience}, true)`;
        return await sql`select id from audit_entry where subject_id = ${facts.subjectId}`;
      });
    expect(await seen('internal')).toHaveLength(1);
    expect(await seen('client')).toHaveLength(0);
    expect(await database.app`select id from audit_entry`).toHaveLength(0);
    const forged = database.app.begin(async (sql) => {
      await sql`
        select set_config('app.organization_id', ${organizationId}, true),
          set_config('app.audience', 'internal', true)`;
      await sql`
        insert into audit_seal (organization_id, position, entry_id, hash)
        values (${organizationId}, 1, ${newId()}, ${'0'.repeat(64)})`;
    });
    await expect(forged).rejects.toThrow('row-level security');
  });
});
