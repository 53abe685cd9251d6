import { randomUUID } from 'node:crypto';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { TransactionSql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as schema from '@/drizzle/schema';
import { accessOf, publicTables, type Visibility } from '@/drizzle/schema/core/tenant-table';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { insertOneOfEach } from '@/drizzle/testing/one-of-each';
import { oracleTables, visibleIds } from '@/zero/testing/oracle';

// Takes each policy of row-level security away, one at a time, and expects the probes to see it.

type Person = { email: string; userId: string; organizationId: string };
type Policy = {
  table: string;
  name: string;
  permissive: string;
  command: string;
  using: string | null;
  check: string | null;
};
type Settings = Record<string, string>;

const emails = [
  'agent@opsdesk.test',
  'client@opsdesk.test',
  'other-client@opsdesk.test',
  'agent@acme.test',
];
const worker: Settings = { 'app.audience': 'worker' };
const isInternal = ({ email }: Person) => email.startsWith('agent');

/** Which rows of a class a member `m` sees, told once more and independently of its policies. */
const predicates: Record<Visibility, (memberColumn: string) => string> = {
  staff: () => `m.user_type = 'internal'`,
  client: () => `(m.user_type = 'internal' or t.client_id = m.client_id)`,
  own: (memberColumn) => `t.${memberColumn} = m.id`,
  shared: () => `m.user_type = 'internal' and (t.is_shared or t.member_id = m.id)`,
  public: () => 'true',
  worker: () => 'false',
};

type ClassTable = { name: string; predicate: string; isOfWorker: boolean };

const classTables = [...publicTables(schema)].flatMap(([, table]): ClassTable[] => {
  const access = accessOf(table);
  if (!access || typeof access.visibility === 'object') return [];
  const { visibility, worker: ofWorker } = access;
  const { name, columns } = getTableConfig(table);
  const memberColumn = columns.find((column) => column.name === 'member_id')?.name ?? 'id';
  const predicate = predicates[visibility](memberColumn);
  return [{ name, predicate, isOfWorker: visibility === 'worker' || ofWorker !== undefined }];
});

let database: TestDatabase;
let people: Person[];
let expected: Map<string, string[]>;

beforeAll(async () => {
  database = await testDatabase();
  const { owner } = database;
  await seed({ ownerUrl: database.ownerUrl, tickets: 80 });
  // The probes count on one for each person.
  await owner`delete from notification`;
  await insertOneOfEach(owner);
  await owner`
    insert into job_run (name, finished_at, took_ms, has_failed) values ('job', now(), 1, false)`;
  people = await owner<Person[]>`
    select email, user_id "userId", organization_id "organizationId" from member
    where email in ${owner(emails)}`;
  for (const organizationId of new Set(people.map((person) => person.organizationId))) {
    const entryId = randomUUID();
    const hash = 'a'.repeat(64);
    await owner`
      insert into audit_entry (id, organization_id, actor_type, action, subject_type, content_hash)
      values (${entryId}, ${organizationId}, 'job', 'ticket.close', 'ticket', ${hash})`;
    await owner`
      insert into audit_seal (organization_id, position, entry_id, hash)
      values (${organizationId}, 1, ${entryId}, ${hash})`;
    await owner`
      insert into mail (id, organization_id, dedupe_key, recipient, template)
      values (${randomUUID()}, ${organizationId}, ${entryId}, 'someone@opsdesk.test', 'reset')`;
    await owner`
      insert into discarded_file (storage_key, organization_id) values (${entryId}, ${organizationId})`;
  }
  expected = new Map();
  for (const person of people) {
    for (const table of oracleTables) {
      expected.set(`${person.email} oracle ${table}`, await expectedIds(person, table));
    }
    for (const table of classTables) {
      expected.set(`${person.email} ${table.name}`, await expectedOfClass(person, table));
    }
  }
}, 120_000);

afterAll(() => database?.drop());

it('finds nothing while every policy is in its place', async () => {
  expect(await classFindings(classTables)).toEqual([]);
  expect(await findings()).toEqual([]);
}, 60_000);

it('turns red without any one of the policies', async () => {
  const policies = await database.owner<Policy[]>`
    select tablename "table", policyname "name", permissive, cmd "command", qual "using", with_check "check"
    from pg_policies where schemaname = 'public' order by 1, 2`;
  expect(policies.length).toBeGreaterThan(20);
  const unseen: string[] = [];
  for (const policy of policies) {
    await database.owner.unsafe(`drop policy "${policy.name}" on "${policy.table}"`);
    const table = classTables.find(({ name }) => name === policy.table);
    const found = table ? await classFindings([table]) : [];
    if (found.length === 0 && (await findings()).length === 0) {
      unseen.push(`${policy.table}: ${policy.name}`);
    }
    await database.owner.unsafe(definition(policy));
  }
  expect(unseen).toEqual([]);
}, 300_000);

function definition({ table, name, permissive, command, using, check }: Policy): string {
  return [
    `create policy "${name}" on "${table}" as ${permissive} for ${command}`,
    using && `using (${using})`,
    check && `with check (${check})`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The rows of a table of a class that the person sees once inside the organization. */
async function expectedOfClass(person: Person, { name, predicate }: ClassTable): Promise<string[]> {
  const rows = await database.owner.unsafe<{ id: string }[]>(
    `select t.ctid::text id from ${name} t join member m on m.organization_id = t.organization_id
     where m.user_id = $1 and m.organization_id = $2 and ${predicate} order by 1`,
    [person.userId, person.organizationId],
  );
  return rows.map(({ id }) => id);
}

/** The tables whose people or worker see anything but what their class says. */
async function classFindings(tables: ClassTable[]): Promise<string[]> {
  const found: string[] = [];
  for (const person of people) {
    await probe(async (sql) => {
      await sql`select id from enter_tenant(${person.userId}, ${person.organizationId})`;
      for (const { name } of tables) {
        const rows = await sql.unsafe<{ id: string }[]>(
          `select ctid::text id from ${name} order by 1`,
        );
        const seen = rows.map(({ id }) => id);
        const what = `${person.email} ${name}`;
        if (seen.join() !== expected.get(what)?.join()) found.push(what);
      }
    });
  }
  await probeWith(worker, async (sql) => {
    for (const { name, isOfWorker } of tables) {
      const [row] = await sql.unsafe<{ count: number }[]>(
        `select count(distinct organization_id)::int count from ${name}`,
      );
      if (row?.count !== (isOfWorker ? 2 : 0)) found.push(`the worker ${name}`);
    }
  });
  return found;
}

/** What the person sees of `table` once inside the organization: their share of the oracle's answer. */
async function expectedIds(person: Person, table: string): Promise<string[]> {
  const hers = [...(await visibleIds(database.owner, table, person.userId))];
  const place = table === 'organization' ? 'id' : 'organization_id';
  // A client's person may read back the events of their own actions, because they write them.
  const ownActions =
    table === 'ticket_event' ? 'or actor_id = (select id from member where user_id = $3)' : '';
  const rows = await database.owner.unsafe<{ id: string }[]>(
    `select id from ${table} where (id = any($1) ${ownActions}) and ${place} = $2 and $3::text is not null`,
    [hers, person.organizationId, person.userId],
  );
  return rows.map(({ id }) => id).toSorted();
}

class Rollback extends Error {}

/** Runs `work` on the application's login and takes back what it did. */
async function probe<Result>(work: (sql: TransactionSql) => Promise<Result>): Promise<Result> {
  let result: { value: Result } | undefined;
  await database.app
    .begin(async (sql) => {
      result = { value: await work(sql) };
      throw new Rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rollback)) throw error;
    });
  if (!result) throw new Error('The probe did not run');
  return result.value;
}

async function probeWith<Result>(
  settings: Settings,
  work: (sql: TransactionSql) => Promise<Result>,
): Promise<Result> {
  return await probe(async (sql) => {
    for (const [name, value] of Object.entries(settings)) {
      await sql`select set_config(${name}, ${value}, true)`;
    }
    return await work(sql);
  });
}

/** What row-level security lets through or hides wrongly; empty when it is right. */
async function findings(): Promise<string[]> {
  const found: string[] = [];
  const expectEqual = (what: string, seen: unknown, wanted: unknown) => {
    if (JSON.stringify(seen) !== JSON.stringify(wanted)) found.push(what);
  };
  for (const person of people) {
    await probe(async (sql) => {
      await sql`select id from enter_tenant(${person.userId}, ${person.organizationId})`;
      for (const table of oracleTables) {
        const rows = await sql.unsafe<{ id: string }[]>(`select id from ${table}`);
        const what = `${person.email} oracle ${table}`;
        expectEqual(what, rows.map(({ id }) => id).toSorted(), expected.get(what));
      }
      const [stored] = await sql`
        select array_agg(distinct organization_id::text) "of" from storage_usage`;
      const ownUsage = isInternal(person) ? [person.organizationId] : null;
      expectEqual(`${person.email} storage_usage`, stored?.['of'], ownUsage);
      const receipts = await sql`select from receipt`;
      expectEqual(`${person.email} receipt`, receipts.count, 1);
      for (const table of ['audit_entry', 'audit_seal', 'mail', 'queued_task']) {
        const rows = await sql.unsafe(`select organization_id from ${table}`);
        const own = isInternal(person) ? [{ organization_id: person.organizationId }] : [];
        expectEqual(`${person.email} ${table}`, rows, own);
      }
    });
  }
  const [agent] = people.filter(isInternal);
  if (!agent) throw new Error('The demo has no agent');
  await probeWrites(agent, expectEqual);
  await probeBeforeEntering(agent, expectEqual);
  return found;
}

type ExpectEqual = (what: string, seen: unknown, wanted: unknown) => void;

async function probeWrites({ userId, organizationId }: Person, expectEqual: ExpectEqual) {
  await probe(async (sql) => {
    await sql`select id from enter_tenant(${userId}, ${organizationId})`;
    const renamed = await sql`update organization set name = name`;
    expectEqual('an organization changes itself alone', renamed.count, 1);
    const retried = await sql`update mail set status = 'queued'`;
    expectEqual('a dead letter is retried', retried.count, 1);
    const rerun = await sql`update queued_task set run_at = now()`;
    expectEqual('a job is retried', rerun.count, 1);
    const deleted = await sql`delete from queued_task`;
    expectEqual('a job is deleted', deleted.count, 1);
    const read = await sql`update notification set read_at = now()`;
    expectEqual('a person reads her own notifications alone', read.count, 1);
    const thrownAway = await sql`delete from attachment where subject_id is null`;
    expectEqual('a person throws her own unsent files away', thrownAway.count, 1);
    await sql`
      insert into queued_task (id, organization_id, topic, payload)
      values (${randomUUID()}, ${organizationId}, 'nothing', '{}')`;
    const queued = await sql`
      savepoint here`.then(() =>
      sql`
        insert into mail (id, organization_id, dedupe_key, recipient, template)
        values (${randomUUID()}, ${organizationId}, ${randomUUID()}, 'a@b.test', 'reset')`.then(
        ({ count }) => count,
        () => 0,
      ),
    );
    expectEqual('a mail is queued', queued, 1);
  }).catch(() => expectEqual('writes end well', false, true));
}

async function probeBeforeEntering({ email, userId }: Person, expectEqual: ExpectEqual) {
  const count = async (settings: Settings, query: string) =>
    await probeWith(settings, async (sql) => (await sql.unsafe(query)).count);
  const address: Settings = { 'app.address': email, 'app.user_id': userId };
  const own = await count({ 'app.user_id': userId }, 'select from organization');
  expectEqual('a person finds her organizations', own, 1);
  const places = await count({ 'app.address': email }, 'select from member');
  expectEqual('a proved address finds its places', places, 1);
  const taken = await count(address, 'update member set last_signed_in_at = now()');
  expectEqual('a proved address marks its places', taken, 1);
  const told = 'select distinct organization_id from notification';
  expectEqual('the worker reads what was told', await count(worker, told), 2);
  const stored = 'select distinct organization_id from storage_usage';
  expectEqual('the worker counts what is removed', await count(worker, stored), 2);
  const arrived = 'select distinct organization_id from receipt';
  expectEqual('the worker finds old receipts', await count(worker, arrived), 2);
  const unsent = 'select distinct organization_id from attachment';
  expectEqual('the worker finds files that were never sent', await count(worker, unsent), 2);
  const seenByWorker = [
    'organization',
    'audit_entry',
    'audit_seal',
    'mail',
    'discarded_file',
    'queued_task',
  ];
  for (const table of seenByWorker) {
    expectEqual(`the worker sees every ${table}`, await count(worker, `select from ${table}`), 2);
  }
  const beat = 'update heartbeat set beat_at = now()';
  expectEqual('the worker beats', await count(worker, beat), 1);
  const run = 'update job_run set took_ms = 2';
  expectEqual('the worker notes how a job went', await count(worker, run), 1);
  expectEqual('nobody sees a ticket', await count({}, 'select from ticket'), 0);
  expectEqual('nobody sees an organization', await count({}, 'select from organization'), 0);
}
