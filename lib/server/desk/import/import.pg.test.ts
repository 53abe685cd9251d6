import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/drizzle/testing/database';
import { checksums, importDesk, shippedFile } from './testing';

const source: Record<string, string>[] = parse(readFileSync(shippedFile, 'utf8'), {
  columns: true,
});

/** `29-02-2016 01:16` in UTC; null for `?`. */
function instant(text: string | undefined) {
  const [, day, month, year, time] = /^(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d)$/.exec(text ?? '') ?? [];
  return day ? new Date(`${year}-${month}-${day}T${time}:00Z`) : null;
}

let database: TestDatabase;
let desk: Awaited<ReturnType<typeof importDesk>>;

beforeAll(async () => {
  database = await testDatabase();
  desk = await importDesk(database.owner, 'history');
});

afterAll(async () => {
  await desk?.remove();
  await database?.drop();
});

describe('the shipped history', () => {
  it('leaves nothing after a dry run, and says what it would do', async () => {
    const before = await checksums(database.owner);
    const summary = await desk.import(shippedFile, { dryRun: true });
    expect(summary.rows).toEqual({ read: 5998, taken: 5998, unchanged: 0, rejected: 0 });
    expect(await checksums(database.owner)).toEqual(before);
  });

  it('is taken whole', async () => {
    const summary = await desk.import(shippedFile);
    expect(summary).toEqual({
      rows: { read: 5998, taken: 5998, unchanged: 0, rejected: 0 },
      tickets: { created: 890, updated: 0, unchanged: 0, kept: 0 },
      events: { created: 6417, updated: 0, removed: 0, existing: 0 },
      thread: { messages: 0, notes: 0, tags: 0 },
      made: { clients: 85, teams: 61, types: 31, agents: 122, requesters: 651 },
      spellings: [],
    });
    await expect(desk.rejects()).rejects.toThrow('ENOENT');
  });

  it('has every ticket open, solved and closed when its rows say so', async () => {
    const rows = await database.owner<
      { key: string; createdAt: Date; resolvedAt: Date | null; closedAt: Date; count: number }[]
    >`
      select external_key as key, created_at as "createdAt", resolved_at as "resolvedAt",
        closed_at as "closedAt", reopened_count as count from ticket`;
    const imported = new Map(rows.map((row) => [row.key, row]));
    for (const row of source) {
      const ticket = imported.get(row['number'] ?? '');
      expect(ticket?.createdAt).toEqual(instant(row['opened_at']));
      expect(ticket?.closedAt).toEqual(instant(row['closed_at']));
      const resolvedAt = instant(row['resolved_at']);
      if (resolvedAt) expect(ticket?.resolvedAt).toEqual(resolvedAt);
      // The 29 tickets that do not say when were solved when their rows first say Resolved.
      else expect(ticket?.resolvedAt).not.toBeNull();
    }
    const reopened = new Map(source.map((row) => [row['number'], Number(row['reopen_count'])]));
    expect(rows.every(({ key, count }) => reopened.get(key) === count)).toBe(true);
  });

  it('has every row as an event at its time', async () => {
    const events = await database.owner<{ name: string }[]>`
      select distinct ticket.external_key || ' '
        || to_char(event.created_at at time zone 'UTC', 'DD-MM-YYYY HH24:MI') || ' '
        || split_part(event.external_key, ' ', 1) as name
      from ticket_event as event join ticket on ticket.id = event.ticket_id`;
    expect(events.map(({ name }) => name).sort()).toEqual(
      source
        .map((row) => `${row['number']} ${row['sys_updated_at']} ${row['sys_mod_count']}`)
        .sort(),
    );
  });

  it('tells the history of a ticket that was reopened', async () => {
    const [ticket] = await database.owner`
      select ticket.title, ticket.status, ticket.priority, ticket.channel, ticket.origin,
        ticket.created_at, ticket.resolved_at, ticket.closed_at, ticket.reopened_count,
        ticket.first_responded_at, client.name as client, requester.name as requester,
        assignee.name as assignee, team.name as team, type.name as type
      from ticket join client on client.id = ticket.client_id
      left join profile as requester on requester.id = ticket.requester_id
      left join profile as assignee on assignee.id = ticket.assignee_id
      left join team on team.id = ticket.team_id
      left join ticket_type as type on type.id = ticket.type_id
      where external_key = 'INC0000102'`;
    const last = source.findLast((row) => row['number'] === 'INC0000102');
    expect(ticket).toMatchObject({
      status: 'closed',
      channel: 'phone',
      origin: 'imported',
      created_at: instant(last?.['opened_at']),
      resolved_at: new Date('2016-03-17T16:28Z'),
      closed_at: new Date('2016-03-24T18:59Z'),
      reopened_count: 1,
      first_responded_at: null,
      client: last?.['location'],
      requester: last?.['caller_id'],
      assignee: last?.['assigned_to'],
      team: last?.['assignment_group'],
      type: last?.['category'],
    });
    const events = await database.owner<{ told: string }[]>`
      select to_char(event.created_at at time zone 'UTC', 'DD HH24:MI') || ' ' || kind || ' '
        || coalesce(from_value, '-') || ' ' || coalesce(to_value, '-') as told
      from ticket_event as event join ticket on ticket.id = event.ticket_id
      where ticket.external_key = 'INC0000102'
        and kind in ('created', 'status_changed', 'reopened')
      order by event.created_at, event.id`;
    expect(events.map(({ told }) => told)).toEqual([
      '29 09:13 created - new',
      '29 20:09 status_changed new waiting_on_client',
      '03 17:29 status_changed waiting_on_client open',
      '07 11:50 status_changed open waiting_on_client',
      '14 08:13 status_changed waiting_on_client resolved',
      '17 16:27 reopened resolved open',
      '17 16:28 status_changed open resolved',
      '24 18:59 status_changed resolved closed',
    ]);
  });

  it('numbers tickets by the time of their opening', async () => {
    const [order] = await database.owner<{ wrong: number; first: number; last: number }[]>`
      select count(*) filter (where created_at < before or id < before_id)::int as wrong,
        min(number) as first, max(number) as last
      from (select *, lag(created_at) over (order by number) as before,
        lag(id) over (order by number) as before_id from ticket) as numbered`;
    expect(order).toEqual({ wrong: 0, first: 1, last: 890 });
    const [counter] = await database.owner`select last_number from ticket_counter`;
    expect(counter).toEqual({ last_number: 890 });
  });

  it('lets none of its people in, and has each requester under the client of the ticket', async () => {
    const [people] = await database.owner`
      select count(*) filter (where status <> 'disabled' or email not like '%imported.invalid')::int as loose,
        count(*) filter (where profile.id is null)::int as nameless
      from member left join profile using (id)`;
    expect(people).toEqual({ loose: 0, nameless: 0 });
    const [strangers] = await database.owner`
      select count(*)::int as count from ticket join member on member.id = requester_id
      where member.client_id <> ticket.client_id`;
    expect(strangers).toEqual({ count: 0 });
  });

  it('writes nothing when it is run again', async () => {
    const before = await checksums(database.owner);
    expect(await desk.import(shippedFile)).toEqual({
      rows: { read: 5998, taken: 0, unchanged: 5998, rejected: 0 },
      tickets: { created: 0, updated: 0, unchanged: 890, kept: 0 },
      events: { created: 0, updated: 0, removed: 0, existing: 6417 },
      thread: { messages: 0, notes: 0, tags: 0 },
      made: { clients: 0, teams: 0, types: 0, agents: 0, requesters: 0 },
      spellings: [],
    });
    expect(await checksums(database.owner)).toEqual(before);
  });

  it('stays inside its organization', async () => {
    const [seen] = await database.app.begin(async (sql) => {
      await sql`select set_config('app.audience', 'internal', true)`;
      return sql`select count(*)::int as count from ticket`;
    });
    expect(seen).toEqual({ count: 0 });
  });
});
