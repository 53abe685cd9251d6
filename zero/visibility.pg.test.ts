import { mustGetQuery, type Query, type ReadonlyJSONValue } from '@rocicorp/zero';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seed } from '@/drizzle/seed';
import { logins } from '@/drizzle/seed/logins';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { insertOneOfEach } from '@/drizzle/testing/one-of-each';
import type { ApiKeyGrant } from './core/context';
import { queries } from './queries';
import { type Schema, schema } from './schema';
import { oracleTables, visibleIds } from './testing/oracle';
import { namesOf } from './testing/registry';
import { rowsIn, serverNameOf } from './testing/rows';
import { rootTables as allRootTables } from './testing/samples';

/** Of every table but that of `ofNobody`, which says nothing of any organization. */
const { 'heartbeat.newest': forEverybody, ...rootTables } = allRootTables;

const stranger = '01950000-0000-7000-8000-00000000dead';
const people = [...logins.map(({ email }) => email), 'nobody@nowhere.test'];

let database: TestDatabase;
// bypassing row-level security of row-level security on purpose: here the permissions stand alone.
let wide: Sql;
let run: (
  name: string,
  args: ReadonlyJSONValue | undefined,
  userId: string,
  apiKey?: ApiKeyGrant,
) => Promise<unknown>;
let userIds: Map<string, string>;
let argumentsOf: Record<string, (ReadonlyJSONValue | undefined)[]>;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 240 });
  wide = database.owner;
  await insertOneOfEach(wide);
  const provider = zeroDrizzle(schema, drizzle(wide));
  run = (name, args, userId, apiKey) => {
    const ctx = { userId, ...(apiKey && { apiKey }) };
    const query = mustGetQuery(queries, name).fn({ args, ctx });
    // The registry gives a union of all results; here only ids and nesting count.
    return provider.transaction((tx) => tx.run(query as Query<'ticket', Schema>));
  };
  const users = await wide<{ id: string; email: string }[]>`select id, email from auth.user`;
  userIds = new Map(users.map(({ email, id }) => [email, id]));
  argumentsOf = await generateArguments(wide);
}, 120_000);

afterAll(async () => {
  await database?.drop();
});

const userIdOf = (email: string) => userIds.get(email) ?? stranger;

describe('an API key', () => {
  it.each(Object.keys(rootTables))(
    'sees through %s only what each colleague sees',
    async (name) => {
      const [row] = await wide<
        { id: string }[]
      >`select id from organization where slug = 'northwind'`;
      let count = 0;
      const grant = { id: stranger, capabilities: [], disabledModules: [] };
      const apiKey = { ...grant, organizationId: row?.id ?? '' };
      const visibleTo = async (table: string, email: string) =>
        await visibleIds(wide, serverNameOf(table), userIdOf(email));
      for (const args of argumentsOf[name] ?? []) {
        const rows = rowsIn(
          await run(name, args, `key:${stranger}`, apiKey),
          rootTables[name] ?? '',
        );
        for (const table of new Set(rows.map((each) => each.table))) {
          const agent = await visibleTo(table, 'agent@opsdesk.test');
          const manager = await visibleTo(table, 'manager@opsdesk.test');
          const foreign = rows.filter(
            (each) => each.table === table && !(agent.has(each.id) && manager.has(each.id)),
          );
          expect(foreign, `${name} with ${JSON.stringify(args)}`).toEqual([]);
        }
        count += rows.length;
      }
      const sees = ['ticket.list', 'client.all', 'ticket.types', 'apiKey.names'].includes(name);
      if (sees) expect(count, name).toBeGreaterThan(0);
    },
  );
});

describe.each(people)('%s', (email) => {
  const visible = new Map<string, Set<string>>();
  beforeAll(async () => {
    for (const table of oracleTables)
      visible.set(table, await visibleIds(wide, table, userIdOf(email)));
  });

  it.each(Object.keys(rootTables))('sees only what is theirs through %s', async (name) => {
    const userId = userIdOf(email);
    for (const args of argumentsOf[name] ?? []) {
      const rows = rowsIn(await run(name, args, userId), rootTables[name] ?? '');
      const foreign = rows.filter(({ table, id }) => !visible.get(serverNameOf(table))?.has(id));
      expect(foreign, `${name} with ${JSON.stringify(args)}`).toEqual([]);
    }
  });

  it('misses nothing that is theirs', async () => {
    const userId = userIdOf(email);
    const complete = [
      ['ticket.list', 'ticket'],
      ['member.all', 'member'],
      ['client.all', 'client'],
      ['team.all', 'team'],
      ['ticket.types', 'ticket_type'],
    ] as const;
    for (const [name, table] of complete) {
      const seen = new Set<string>();
      for (const args of argumentsOf[name]?.filter(isWholeOrganization) ?? []) {
        for (const row of rowsIn(await run(name, args, userId), rootTables[name] ?? '')) {
          if (serverNameOf(row.table) === table) seen.add(row.id);
        }
      }
      const hers = await visibleIds(wide, table, userId);
      expect(
        [...hers].filter((id) => !seen.has(id)),
        name,
      ).toEqual([]);
    }
  });
});

describe('a person of each client', () => {
  it('sees that client’s tickets and people, all of them and no others', async () => {
    const { rows, userOf } = await personOfEachClient();
    for (const { memberId, organizationId } of rows) {
      const userId = userOf(memberId);
      for (const name of ['ticket.list', 'client.all', 'member.all', 'member.assignable']) {
        const args = argumentsOf[name]?.find(
          (each) => isWholeOrganization(each) && isIn(each, organizationId),
        );
        const table = rootTables[name] ?? '';
        const seen = rowsIn(await run(name, args, userId), table).filter(
          (row) => row.table === table,
        );
        const hers = await visibleIds(wide, serverNameOf(table), userId);
        const wanted = name === 'member.assignable' ? [] : [...hers];
        expect(seen.map(({ id }) => id).toSorted(), name).toEqual(wanted.toSorted());
      }
    }
  }, 120_000);
});

describe('someone just removed', () => {
  it('sees nothing any more', async () => {
    const email = 'both@opsdesk.test';
    const userId = userIdOf(email);
    const before = await wide`select * from member where email = ${email}`;
    await wide`update member set user_id = null, status = 'disabled' where email = ${email}`;
    try {
      for (const [name, table] of Object.entries(rootTables)) {
        for (const args of argumentsOf[name]?.slice(0, 40) ?? []) {
          expect(rowsIn(await run(name, args, userId), table), name).toEqual([]);
        }
      }
    } finally {
      for (const { id, status } of before) {
        await wide`update member set user_id = ${userId}, status = ${status} where id = ${id}`;
      }
    }
  });
});

describe('the matrix', () => {
  it('covers every registered query', () => {
    expect(forEverybody).toBeDefined();
    expect(Object.keys(allRootTables).toSorted()).toEqual(namesOf(queries).toSorted());
  });

  it('has people who see much, some and nothing', async () => {
    const count = async (email: string) => (await visibleIds(wide, 'ticket', userIdOf(email))).size;
    const [all] = await wide<{ n: number }[]>`select count(*)::int n from ticket`;
    expect(await count('agent@opsdesk.test')).toBe(240);
    expect(await count('both@opsdesk.test')).toBe(all?.n);
    expect(await count('client@opsdesk.test')).toBeGreaterThan(0);
    expect(await count('client@opsdesk.test')).toBeLessThan(240);
    expect(await count('disabled@opsdesk.test')).toBe(0);
    expect(await count('pending@opsdesk.test')).toBe(0);
  });

  it('shows a client no note and no event, even of a ticket of theirs', async () => {
    const userId = userIdOf('client@opsdesk.test');
    const tables = new Set<string>();
    for (const args of argumentsOf['ticket.byId'] ?? []) {
      for (const row of rowsIn(await run('ticket.byId', args, userId), 'ticket')) {
        tables.add(row.table);
      }
    }
    expect(tables).toContain('ticketMessage');
    expect(tables).not.toContain('ticketNote');
    expect(tables).not.toContain('ticketEvent');
  });
});

function isWholeOrganization(args: ReadonlyJSONValue | undefined): boolean {
  const listed = z.object({ filter: z.strictObject({}) });
  const isList = z.object({ filter: z.unknown() }).safeParse(args).success;
  return !isList || listed.safeParse(args).success;
}

/** Real ids of every organization, mixed, and ids of nothing. */
async function generateArguments(
  sql: Sql,
): Promise<Record<string, (ReadonlyJSONValue | undefined)[]>> {
  const organizations = await sql<{ id: string }[]>`select id from organization`;
  const organizationIds = [...organizations.map(({ id }) => id), stranger];
  type TicketIn = { id: string; number: number; organizationId: string };
  const tickets = await sql<TicketIn[]>`
    select distinct on (client_id) id, number, organization_id "organizationId"
    from ticket order by client_id, created_at desc`;
  const demo = await sql<TicketIn[]>`
    select t.id, t.number, t.organization_id "organizationId"
    from ticket t join member m on m.client_id = t.client_id
    where m.email like '%client@opsdesk.test'`;
  // The people's own clients, and every third of the others.
  const clients = await sql<{ id: string }[]>`
    select id from (select id, row_number() over (order by id) n from client) c
    where n % 3 = 0 or id in (select client_id from member where email like '%@opsdesk.test')`;
  const inEach = <Args extends object>(make: (organizationId: string) => Args[]) =>
    organizationIds.flatMap((organizationId) =>
      make(organizationId).map((args) => ({ organizationId, ...args })),
    );
  const some = [...tickets.filter((_, index) => index % 3 === 0), ...demo.slice(0, 4)];
  const ids = [...some.map(({ id }) => id), stranger];
  // The organization's own, and of elsewhere a few.
  const idsFor = (organizationId: string, from: TicketIn[] = some) => {
    const own = from.filter((ticket) => ticket.organizationId === organizationId);
    const foreign = from.filter((ticket) => ticket.organizationId !== organizationId).slice(0, 3);
    return [...[...own, ...foreign].map(({ id }) => id), stranger];
  };
  const page = { limit: 1000, start: null, direction: 'forward' };
  return {
    'draft.ofSubject': inEach((organizationId) =>
      idsFor(organizationId).map((subjectId) => ({ subjectType: 'ticket', subjectId })),
    ),
    'draft.ofTicket': inEach((organizationId) =>
      idsFor(organizationId).map((ticketId) => ({ ticketId })),
    ),
    'payment.all': inEach(() =>
      [null, ...clients.map(({ id }) => id)].map((clientId) => ({ clientId })),
    ),
    'payment.unpaid': inEach(() => [{}]),
    'client.notes': inEach(() => clients.map(({ id }) => ({ clientId: id }))),
    'view.all': inEach(() => [{}]),
    'analytics.manifest': inEach(() => [{}]),
    'analytics.delta': inEach(() => [{}]),
    'analytics.listed': inEach(() => [
      { numbers: [...new Set(tickets.map(({ number }) => number))].slice(0, 100) },
    ]),
    'analytics.attention': inEach(() =>
      ['due', 'unanswered', 'unassigned'].map((kind) => ({ kind, limit: 20 })),
    ),
    'attachment.pending': inEach(() => [{}]),
    'member.mine': [undefined],
    'member.all': inEach(() => [{}]),
    'member.staff': inEach(() => [{}]),
    'member.assignable': inEach(() => [{}]),
    'member.contacts': inEach(() =>
      clients.filter((_, index) => index % 4 === 0).map(({ id }) => ({ clientId: id })),
    ),
    'member.ofClient': inEach(() =>
      clients.filter((_, index) => index % 4 === 0).map(({ id }) => ({ clientId: id })),
    ),
    'client.all': inEach(() => [{}]),
    'notification.mine': inEach(() => [{}]),
    'notification.unread': inEach(() => [{}]),
    'preference.mine': inEach(() => [{}]),
    'holiday.all': inEach(() => [{}]),
    'slaPolicy.all': inEach(() => [{}]),
    'macro.all': inEach(() => [{}]),
    'tag.all': inEach(() => [{}]),
    'apiKey.names': inEach(() => [{}]),
    'team.all': inEach(() => [{}]),
    'ticket.types': inEach(() => [{}]),
    'ticket.list': inEach(() => [
      { ...page, filter: {} },
      { ...page, filter: { status: ['new', 'open'] }, limit: 20 },
      { ...page, filter: { clientId: clients.slice(0, 20).map(({ id }) => id) } },
      { ...page, filter: { assigneeId: [null] }, direction: 'backward' },
      { ...page, filter: { text: 'a%_' } },
    ]),
    'ticket.queue': inEach(() => [
      { ...page, filter: { asleep: false, merged: false } },
      { ...page, filter: { due: { overdue: true, paused: true }, sort: 'breach' } },
      { ...page, filter: { awaiting: true, sort: 'waiting' } },
    ]),
    'ticket.opened': inEach(() => [{ filter: { status: ['new', 'open'] }, limit: 20 }]),
    'ticket.bounded': inEach(() => [{ filter: { status: ['new', 'open'] }, limit: 1_000 }]),
    'ticket.row': inEach((organizationId) => idsFor(organizationId).map((id) => ({ id }))),
    'ticket.queued': inEach((organizationId) =>
      idsFor(organizationId)
        .slice(0, 20)
        .map((id) => ({ id })),
    ),
    'ticket.facts': inEach(() => [{ ids: ids.slice(0, 100) }]),
    'ticket.byId': inEach((organizationId) =>
      idsFor(organizationId, [...some.filter((_, index) => index % 2 === 0), ...demo]).map(
        (id) => ({
          id,
        }),
      ),
    ),
    'ticket.byNumber': inEach(() => [1, 2, 3, 50, 120, 240, 999_999].map((number) => ({ number }))),
  };
}

const isIn = (args: ReadonlyJSONValue | undefined, organizationId: string) =>
  z.object({ organizationId: z.literal(organizationId) }).safeParse(args).success;

/** Gives one person of every client a login. */
async function personOfEachClient() {
  const rows = await wide<{ memberId: string; organizationId: string }[]>`
    select distinct on (client_id) id "memberId", organization_id "organizationId" from member
    where user_type = 'client' and status = 'active' and user_id is null order by client_id, id`;
  const userOf = (memberId: string) => `user-of-${memberId}`;
  await wide`
    insert into auth.user ${wide(
      rows.map(({ memberId }) => ({
        id: userOf(memberId),
        name: 'Someone',
        email: `${memberId}@someone.test`,
      })),
    )}`;
  await wide`
    update member set user_id = 'user-of-' || id
    where id in ${wide(rows.map(({ memberId }) => memberId))}`;
  return { rows, userOf };
}
