import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schema from '@/drizzle/schema';
import { accessOf, publicTables } from '@/drizzle/schema/core/tenant-table';
import { newId } from '@/zero/core/ids';
import { makeClient, makeOrganization, makePayment, makeTeam } from './seed/factories/organization';
import { makeMember, makeUser, type Person } from './seed/factories/person';
import {
  makeEvent,
  makeFeedback,
  makeMessage,
  makeNote,
  makeTicket,
} from './seed/factories/ticket';
import type { OrganizationRow, TicketRow } from './seed/rows';
import { insertOneOfEach } from '@/drizzle/testing/one-of-each';
import { type TestDatabase, testDatabase } from './testing/database';

/** The organization itself, emails and tasks that may be for a person of none, and rows for all. */
const ofNoOrganization = new Set(['organization', 'mail', 'queued_task', 'heartbeat', 'job_run']);

const tablesOf = (...classes: unknown[]) =>
  [...publicTables(schema)].flatMap(([name, table]) =>
    classes.includes(accessOf(table)?.visibility) ? name : [],
  );

/** Everyone in the organization sees the one, and only the worker the other. */
const withoutByClass = new Set(tablesOf('public', 'worker'));

/** Tables without a restrictive policy that holds a client's person, and why they need none. */
const withoutClientPolicy: Record<string, string> = {
  audit_seal: 'its only policy asks for the worker or an internal person',
  discarded_file: 'its only policy asks for the worker; others may append',
  heartbeat: 'its only policy asks for the worker',
  job_run: 'its only policy asks for the worker',
  mail: 'its policies for reading ask for the worker or an internal person',
  member: 'its policies ask for an internal person, or show a person their own rows',
  organization: 'every member sees the name and hours of their own organization',
  queued_task: 'its policies for reading ask for the worker or an internal person',
  receipt: 'its policies show a person their own rows only',
};

let database: TestDatabase;
let tenantTables: string[];
let agentId: string;
let clientId: string;
let organization: OrganizationRow;
let customer: Person;
let colleague: Person;
let own: TicketRow;
let others: TicketRow;

beforeAll(async () => {
  database = await testDatabase();
  const { owner } = database;
  tenantTables = (
    await owner<{ name: string }[]>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`
  ).map(({ name }) => name);

  agentId = await makeUser(owner, {});
  clientId = await makeUser(owner, {});
  organization = await makeOrganization(owner);
  const organizationId = organization.id;
  const mine = await makeClient(owner, { organizationId });
  const other = await makeClient(owner, { organizationId });
  const team = await makeTeam(owner, { organizationId });
  colleague = await makeMember(owner, { organizationId, userId: agentId, teamId: team.id });
  customer = await makeMember(owner, { organizationId, userId: clientId, clientId: mine.id });
  own = await filledTicket(mine.id);
  others = await filledTicket(other.id);
  await insertOneOfEach(owner);
});

afterAll(() => database.drop());

async function filledTicket(ofClient: string) {
  const { owner } = database;
  const ticket = await makeTicket(owner, { organizationId: organization.id, clientId: ofClient });
  await makeMessage(owner, { ticket });
  await makeNote(owner, { ticket, authorId: colleague.id });
  await makeEvent(owner, { ticket, actorId: colleague.id });
  await makeFeedback(owner, { ticket });
  await makePayment(owner, { organizationId: organization.id, clientId: ofClient });
  return ticket;
}

/** Runs `work` as the application does for a signed-in user. */
async function asUser<T>(userId: string, work: (sql: postgres.TransactionSql) => Promise<T>) {
  const { result } = await database.app.begin(async (sql) => {
    await sql`select * from enter_tenant(${userId}, ${organization.id})`;
    return { result: await work(sql) };
  });
  return result;
}

const countIn = async (sql: postgres.Sql | postgres.TransactionSql, table: string) => {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)}`;
  return row?.count;
};

/** Rows that the application's login sees before it enters a tenant; what it may not even ask for counts as unseen. */
const seenOutside = (table: string) =>
  countIn(database.app, table).catch((error: unknown) => {
    if (String(error).includes('permission denied')) return 0;
    throw error;
  });

describe('every tenant table', () => {
  it('has row-level security enabled and forced', async () => {
    const open = await database.owner<{ name: string }[]>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not (relrowsecurity and relforcerowsecurity)`;
    expect([...open]).toEqual([]);
    expect(tenantTables).toContain('ticket_message');
  });

  it('names its organization', async () => {
    // An email can go to someone who is in no organization yet.
    const without = await database.owner<{ name: string }[]>`
      select relname as name from pg_class c
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and not exists (
          select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnotnull)`;
    const names = without.map(({ name }) => name).filter((name) => !ofNoOrganization.has(name));
    expect(names).toEqual([]);
  });

  it('is empty for the application until a tenant is entered', async () => {
    for (const table of tenantTables) expect(await seenOutside(table), table).toBe(0);
    const filled = tenantTables.filter(
      (table) => table.startsWith('ticket') || table === 'payment',
    );
    expect(filled.length).toBeGreaterThan(5);
    for (const table of filled.filter((name) => name !== 'ticket_type')) {
      expect(await countIn(database.owner, table), table).toBeGreaterThan(0);
    }
  });

  it('is empty again after the transaction that entered', async () => {
    expect(await asUser(agentId, (sql) => countIn(sql, 'ticket'))).toBe(2);
    for (const table of tenantTables) expect(await seenOutside(table), table).toBe(0);
  });
});

describe('a client policy', () => {
  it('holds every tenant table, or the table is a named exception', async () => {
    const rows = await database.owner<{ name: string; isHeld: boolean }[]>`
      select c.relname as name, exists (
        select from pg_policy p
        where p.polrelid = c.oid and not p.polpermissive and p.polcmd in ('*', 'r')
          and pg_get_expr(p.polqual, p.polrelid) ~ 'app_(is_internal|client|member)') as "isHeld"
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;
    const open = rows
      .filter(({ isHeld }) => !isHeld)
      .map(({ name }) => name)
      .filter((name) => !withoutByClass.has(name));
    expect(open).toEqual(Object.keys(withoutClientPolicy).toSorted());
  });

  it('is not needed elsewhere: no other schema with tenant rows is open to the application', async () => {
    const open = await database.owner<{ name: string }[]>`
      select c.oid::regclass::text as name from pg_class c
      where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace <> 'public'::regnamespace
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id')
        and has_any_column_privilege('opsdesk_app', c.oid, 'select, insert, update')`;
    expect([...open]).toEqual([]);
  });

  it('leaves a client’s person none of what the desk works with, and no way to write it', async () => {
    const staffOnly = [...tablesOf('staff'), 'storage_usage'];
    expect(staffOnly.length).toBeGreaterThan(15);
    for (const table of staffOnly) {
      expect(await countIn(database.owner, table), table).toBeGreaterThan(0);
      expect(await asUser(clientId, (sql) => countIn(sql, table)), table).toBe(0);
    }
    const skipped = asUser(
      clientId,
      (sql) =>
        sql`insert into ticket_counter (organization_id, last_number) values (${organization.id}, 9)
          on conflict (organization_id) do update set last_number = 9`,
    );
    await expect(skipped).rejects.toThrow(/row-level security/);
    const numbers = await asUser(
      clientId,
      (sql) => sql<{ number: number }[]>`select next_ticket_number(${organization.id}) number`,
    );
    expect(numbers[0]?.number).toBeGreaterThan(0);
    const elsewhere = await makeOrganization(database.owner);
    const foreign = asUser(clientId, (sql) => sql`select next_ticket_number(${elsewhere.id})`);
    await expect(foreign).rejects.toThrow(/row-level security/);
  });
});

describe('the logins', () => {
  it('give the application no power beyond its grants', async () => {
    const [app] = await database.owner`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
        (select count(*)::int from pg_class where relowner = r.oid) as owned,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname = 'opsdesk_app'`;
    expect(app).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolinherit: false,
      owned: 0,
      memberships: 0,
    });
  });

  it('keep what is append-only from being changed', async () => {
    for (const table of ['ticket_message', 'ticket_note', 'ticket_event']) {
      const change = asUser(agentId, (sql) => sql`update ${sql(table)} set created_at = now()`);
      await expect(change, table).rejects.toThrow(/permission denied/);
    }
    const removal = asUser(agentId, (sql) => sql`delete from ticket`);
    await expect(removal).rejects.toThrow(/permission denied/);
  });
});

describe('an internal person', () => {
  it('sees the whole organization', async () => {
    for (const table of ['ticket', 'ticket_message', 'ticket_note', 'ticket_event', 'client']) {
      expect(await asUser(agentId, (sql) => countIn(sql, table)), table).toBe(2);
    }
  });

  it('sees nothing of another organization', async () => {
    const { owner } = database;
    const elsewhere = await makeOrganization(owner);
    const client = await makeClient(owner, { organizationId: elsewhere.id });
    await makeTicket(owner, { organizationId: elsewhere.id, clientId: client.id });
    expect(await asUser(agentId, (sql) => countIn(sql, 'ticket'))).toBe(2);
    const [entered] = await database.app.begin(
      (sql) => sql`select * from enter_tenant(${agentId}, ${elsewhere.id})`,
    );
    expect(entered).toBeUndefined();
  });
});

describe("a client's person", () => {
  it('sees only what is of their own client', async () => {
    for (const table of ['ticket', 'ticket_message', 'ticket_feedback', 'payment', 'client']) {
      expect(await asUser(clientId, (sql) => countIn(sql, table)), table).toBe(1);
    }
    for (const table of ['ticket_note', 'team', 'ticket_event']) {
      expect(await asUser(clientId, (sql) => countIn(sql, table)), table).toBe(0);
    }
  });

  it('sees of members only their own row', async () => {
    const members = await asUser(clientId, (sql) => sql`select id from member`);
    expect(members.map(({ id }) => id)).toEqual([customer.id]);
  });

  it("neither writes on nor changes another client's ticket", async () => {
    const insertion = asUser(
      clientId,
      (sql) => sql`
        insert into ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body)
        values (${newId()}, ${organization.id}, ${others.clientId}, ${others.id}, ${customer.id}, 'client', 'Hi')`,
    );
    await expect(insertion).rejects.toThrow(/row-level security/);
    const change = await asUser(
      clientId,
      (sql) => sql`update ticket set title = 'Mine' where id = ${others.id}`,
    );
    expect(change.count).toBe(0);
  });

  it('cannot pass a message off as of their own client on a foreign ticket', async () => {
    const insertion = asUser(
      clientId,
      (sql) => sql`
        insert into ticket_message (id, organization_id, client_id, ticket_id, author_id, author_type, body)
        values (${newId()}, ${organization.id}, ${own.clientId}, ${others.id}, ${customer.id}, 'client', 'Hi')`,
    );
    await expect(insertion).rejects.toThrow(/ticket_message_ticket_fk/);
  });

  // Zero's server adapter inserts with ON CONFLICT, for which Postgres asks the SELECT policies too.
  const recordAs = (actorId: string) =>
    asUser(
      clientId,
      (sql) => sql`
        insert into ticket_event (id, organization_id, ticket_id, actor_id, actor_type, kind)
        values (${newId()}, ${organization.id}, ${own.id}, ${actorId}, 'member', 'replied')
        on conflict (id) do nothing`,
    );

  it("records their own actions, and nobody else's", async () => {
    expect((await recordAs(customer.id)).count).toBe(1);
    await expect(recordAs(colleague.id)).rejects.toThrow(/row-level security/);
  });

  it('sees nothing any more once disabled', async () => {
    const { owner } = database;
    await owner`update member set status = 'disabled' where id = ${customer.id}`;
    try {
      for (const table of [
        'organization',
        'client',
        'profile',
        'ticket',
        'ticket_message',
        'payment',
      ]) {
        expect(await asUser(clientId, (sql) => countIn(sql, table)), table).toBe(0);
      }
    } finally {
      await owner`update member set status = 'active' where id = ${customer.id}`;
    }
  });
});
