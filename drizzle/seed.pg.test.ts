import { verifyPassword } from 'better-auth/crypto';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveChannels, noTime } from '@/zero/desk/ticket/values';
import { isSeeded, seed } from './seed';
import { demoPassword, logins } from './seed/logins';
import { acme, acmeTickets, northwind } from './seed/plans';
import { longestThread } from './seed/fixtures';
import { type TestDatabase, testDatabase } from './testing/database';

const tickets = 600;
const now = new Date('2026-05-13T14:30:00Z');

let database: TestDatabase;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await testDatabase();
  sql = database.owner;
  await seed({ ownerUrl: database.ownerUrl, tickets, now });
});

afterAll(() => database.drop());

async function offenders(query: postgres.PendingQuery<postgres.Row[]>) {
  return [...(await query)];
}

describe('the demo', () => {
  it('has the organizations, people and tickets that were asked for', async () => {
    const counts = await sql`
      select slug,
        (select count(*)::int from ticket where organization_id = o.id) as tickets,
        (select count(*)::int from client where organization_id = o.id) as clients,
        (select count(*)::int from team where organization_id = o.id) as teams,
        (select count(*)::int from ticket_type where organization_id = o.id) as types,
        (select count(*)::int from member where organization_id = o.id and user_type = 'internal') as agents,
        (select last_number from ticket_counter where organization_id = o.id) as counter
      from organization o order by slug desc`;
    expect([...counts]).toEqual([
      {
        slug: 'northwind',
        tickets,
        clients: 200,
        teams: 5,
        types: 8,
        agents: 40,
        counter: tickets,
      },
      {
        slug: 'acme',
        tickets: acmeTickets,
        clients: acme.clients,
        teams: 2,
        types: 8,
        agents: acme.agents,
        counter: acmeTickets,
      },
    ]);
    const sizes = await sql`
      select least(min(people), 2)::int as least, greatest(max(people), 8)::int as most
      from (select count(*) as people from member where client_id is not null group by client_id) c`;
    expect(sizes[0]).toEqual({ least: 2, most: 8 });
  });

  it('lets every login in with the demo password, as what it says', async () => {
    const accounts = await sql<{ email: string; password: string }[]>`
      select u.email, a.password from auth.account a join auth."user" u on u.id = a.user_id
      where a.provider_id = 'credential' and a.account_id = u.id order by u.email`;
    expect(accounts.map(({ email }) => email)).toEqual(logins.map(({ email }) => email).sort());
    const hash = accounts[0]?.password ?? '';
    expect(await verifyPassword({ hash, password: demoPassword })).toBe(true);

    const members = await sql<{ email: string; roles: string }[]>`
      select m.email, string_agg(o.slug || ' ' || coalesce(m.role, m.user_type) || ' ' || m.status, ', ' order by o.slug desc) as roles
      from member m join organization o on o.id = m.organization_id
      where m.user_id is not null group by m.email`;
    expect(Object.fromEntries(members.map(({ email, roles }) => [email, roles]))).toEqual({
      'admin@opsdesk.test': 'northwind admin active',
      'manager@opsdesk.test': 'northwind manager active',
      'agent@opsdesk.test': 'northwind support_agent active',
      'client@opsdesk.test': 'northwind client active',
      'other-client@opsdesk.test': 'northwind client active',
      'both@opsdesk.test': 'northwind support_agent active, acme support_agent active',
      'agent@acme.test': 'acme support_agent active',
      'disabled@opsdesk.test': 'northwind support_agent disabled',
      'pending@opsdesk.test': 'northwind support_agent pending',
    });
  });

  it('gives the demo people something to look at', async () => {
    const statuses = async (column: string, email: string) => {
      const rows = await sql<{ status: string }[]>`
        select distinct t.status from ticket t join member m on m.id = ${sql(`t.${column}`)}
        where m.email = ${email}`;
      return rows.map(({ status }) => status);
    };
    expect(await statuses('requester_id', 'client@opsdesk.test')).toEqual(
      expect.arrayContaining(['open', 'waiting_on_client', 'resolved']),
    );
    expect(await statuses('assignee_id', 'agent@opsdesk.test')).toContain('open');
    const [recent] = await sql<{ count: number }[]>`
      select count(*)::int as count from ticket where created_at > ${now}::timestamptz - interval '4 hours'`;
    expect(recent?.count).toBeGreaterThanOrEqual(8);
  });

  it('is mostly done, rated by a third, and has a thread of 200', async () => {
    const [shares] = await sql<{ done: number; rated: number; longest: number }[]>`
      select avg((status in ('resolved', 'closed'))::int)::float as done,
        (select count(*) from ticket_feedback)::float / count(*) filter (where status in ('resolved', 'closed')) as rated,
        (select max(c)::int from (select count(*) c from ticket_message group by ticket_id) m) as longest
      from ticket`;
    expect(shares?.done).toBeGreaterThan(0.78);
    expect(shares?.done).toBeLessThan(0.95);
    expect(shares?.rated).toBeGreaterThan(0.26);
    expect(shares?.rated).toBeLessThan(0.42);
    expect(shares?.longest).toBe(longestThread);
  });
});

describe('its history', () => {
  it('has nothing in the future, in any column of any table', async () => {
    const columns = await sql<{ table: string; column: string }[]>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and data_type = 'timestamp with time zone'`;
    expect(columns.length).toBeGreaterThan(20);
    // Due and snooze times and planned maintenance may be in the future, and the heartbeat is current.
    const past = columns.filter(
      ({ table, column }) =>
        !/(^|_)(due_at|warn_at|until|beat_at|scheduled_for)$/.test(column) &&
        `${table}.${column}` !== 'status_post.started_at',
    );
    for (const { table, column } of past) {
      const late = sql`
        select ${sql(column)} from ${sql(table)}
        where ${sql(column)} > ${now} and ${sql(column)} <> ${new Date(noTime)} limit 1`;
      expect(await offenders(late), `${table}.${column}`).toEqual([]);
    }
    const dates = sql`
      select * from payment where issued_on > ${now}::date or paid_on > ${now}::date or paid_on < issued_on`;
    expect(await offenders(dates)).toEqual([]);
  });

  it('numbers tickets in order of creation, and ids order like time', async () => {
    const disorder = sql`
      select * from (
        select number, row_number() over by_time as position, row_number() over by_id as id_position
        from ticket
        window by_time as (partition by organization_id order by created_at),
          by_id as (partition by organization_id order by id)
      ) t where number <> position or position <> id_position`;
    expect(await offenders(disorder)).toEqual([]);
  });

  it('keeps the columns of a ticket in step with what happened to it', async () => {
    const differences = sql`
      select t.number from ticket t
      join lateral (
        select min(created_at) filter (where author_type = 'agent') as first_answer,
          max(created_at) filter (where author_type = 'agent') as last_answer,
          max(created_at) filter (where author_type = 'client') as last_client,
          max(created_at) as last_message
        from ticket_message where ticket_id = t.id) m on true
      join lateral (
        select (array_agg(to_value order by created_at desc, id desc)
            filter (where kind in ('created', 'status_changed', 'reopened')))[1] as status,
          (array_agg(to_value order by created_at desc, id desc) filter (where kind = 'assigned'))[1] as assignee,
          (array_agg(to_value order by created_at desc, id desc) filter (where kind = 'priority_changed'))[1] as priority,
          (array_agg(to_value order by created_at desc, id desc) filter (where kind = 'type_changed'))[1] as type,
          (array_agg(to_value order by created_at desc, id desc) filter (where kind = 'team_changed'))[1] as team,
          count(*) filter (where kind = 'reopened') as reopened,
          max(created_at) filter (where kind not in ('sla_warned', 'sla_breached', 'survey_sent')) as last_event
        from ticket_event where ticket_id = t.id) e on true
      where t.first_responded_at is distinct from m.first_answer
        or t.last_agent_message_at is distinct from m.last_answer
        or t.last_client_message_at is distinct from m.last_client
        or t.last_activity_at <> greatest(m.last_message, e.last_event)
        or t.updated_at < t.last_activity_at
        or t.status <> e.status
        or t.assignee_id::text is distinct from e.assignee
        or t.priority <> coalesce(e.priority, t.priority)
        or t.type_id::text <> coalesce(e.type, t.type_id::text)
        or t.team_id::text <> coalesce(e.team, t.team_id::text)
        or t.reopened_count <> e.reopened
        or (t.resolved_at is not null) <> (t.status in ('resolved', 'closed'))
        or (t.closed_at is not null) <> (t.status = 'closed')
        or t.resolved_at > t.closed_at`;
    expect(await offenders(differences)).toEqual([]);
  });

  it('keeps what is promised in step with its clocks', async () => {
    const differences = sql`
      select t.number from ticket t
      left join lateral (
        select min(due_at) as next_due,
          min(greatest(breached_at, running_since)) filter (where breached_at is not null) as overdue
        from sla_clock where ticket_id = t.id and ended_at is null and running_since is not null
      ) c on true
      where t.next_due_at <> coalesce(c.next_due, ${new Date(noTime).toISOString()}::timestamptz)
        or t.overdue_since is distinct from c.overdue`;
    const impossible = sql`
      select id from sla_clock
      where (state = 'active') <> (running_since is not null and ended_at is null and breached_at is null)
        or (state = 'breached') <> (breached_at is not null)
        or (state in ('met', 'cancelled')) <> (ended_at is not null and breached_at is null)
        or ended_at < started_at or breached_at < started_at
        or (state = 'met' and ended_at >= due_at)
        or (state = 'active' and due_at <= ${now.toISOString()})`;
    for (const query of [differences, impossible]) expect(await offenders(query)).toEqual([]);
  });

  it('tells each change from what was before', async () => {
    const gaps = sql`
      select * from (
        select from_value, lag(to_value) over (partition by ticket_id order by created_at, id) as before
        from ticket_event where kind in ('created', 'status_changed', 'reopened')
      ) e where from_value is distinct from before`;
    expect(await offenders(gaps)).toEqual([]);
  });

  it('lets only the right people write', async () => {
    const strangers = sql`
      select m.id from ticket_message m left join member a on a.id = m.author_id
      where case m.author_type
        when 'client' then a.client_id is distinct from m.client_id
        when 'agent' then a.user_type is distinct from 'internal'
        else a.id is not null or not m.automatic end`;
    const outsiders = sql`
      select n.id from ticket_note n join member a on a.id = n.author_id where a.user_type <> 'internal'`;
    const raters = sql`
      select f.id from ticket_feedback f join ticket t on t.id = f.ticket_id
      where f.member_id <> t.requester_id or t.status not in ('resolved', 'closed')`;
    for (const query of [strangers, outsiders, raters]) expect(await offenders(query)).toEqual([]);
  });

  it('comes in and is answered only in ways that the desk has', async () => {
    const strange = sql`
      select number, channel from ticket where origin = 'live' and channel not in ${sql(liveChannels)}`;
    expect(await offenders(strange)).toEqual([]);
    const invited = sql`
      select body from ticket_message where automatic and body ilike '%reply%to this%'`;
    expect(await offenders(invited)).toEqual([]);
    expect([...(await sql`select from ticket_message where automatic`)]).not.toEqual([]);
  });

  it('leaves no slot of a text unfilled', async () => {
    const raw = sql`
      select body as text from ticket_message where body ~ '\\{[a-z]+\\}'
      union all select body from ticket_note where body ~ '\\{[a-z]+\\}'
      union all select title from ticket where title ~ '\\{[a-z]+\\}'`;
    expect(await offenders(raw)).toEqual([]);
  });
});

describe('seeding', () => {
  const tables = async (from: postgres.Sql) => {
    const sums: Record<string, string> = {};
    const names = await from<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' order by 1`;
    for (const { name } of names) {
      const [row] = await from<{ sum: string }[]>`
        select md5(string_agg(r::text, '' order by r::text)) as sum from ${from(name)} r`;
      sums[name] = row?.sum ?? '';
    }
    return sums;
  };

  it('makes the same rows for the same number, and others for another', async () => {
    const again = await testDatabase();
    const other = await testDatabase();
    try {
      await seed({ ownerUrl: again.ownerUrl, tickets, now });
      await seed({ ownerUrl: other.ownerUrl, tickets, now, seed: 2 });
      const first = await tables(sql);
      expect(await tables(again.owner)).toEqual(first);
      expect((await tables(other.owner))['ticket']).not.toBe(first['ticket']);
    } finally {
      await Promise.all([again.drop(), other.drop()]);
    }
  });

  it('refuses a second time and leaves the first as it was', async () => {
    expect(await isSeeded(database.ownerUrl)).toBe(true);
    const before = await tables(sql);
    await expect(seed({ ownerUrl: database.ownerUrl, tickets: 5, now })).rejects.toThrow(/unique/);
    expect(await tables(sql)).toEqual(before);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const broken = await testDatabase();
    try {
      const interrupted = seed({
        ownerUrl: broken.ownerUrl,
        tickets: 50,
        now,
        onProgress: (done) => {
          if (done >= 50) throw new Error('interrupted');
        },
      });
      await expect(interrupted).rejects.toThrow('interrupted');
      expect(await isSeeded(broken.ownerUrl)).toBe(false);
      const users = broken.owner`select id from auth."user" union all select id::text from organization`;
      expect(await offenders(users)).toEqual([]);
    } finally {
      await broken.drop();
    }
  });

  it('works for any number of tickets', async () => {
    for (const count of [0, 1, 7]) {
      const small = await testDatabase();
      try {
        await seed({ ownerUrl: small.ownerUrl, tickets: count, now });
        const rows =
          await small.owner`select id from ticket where organization_id = ${northwind.id}`;
        expect(rows.length).toBe(count);
      } finally {
        await small.drop();
      }
    }
  });
});
