import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/drizzle/testing/database';
import { parseMapping } from './mapping';
import { checksums, importDesk } from './testing';

const mapping = parseMapping(
  JSON.stringify({
    rows: 'event',
    nulls: ['?'],
    dates: { format: 'yyyy-MM-dd HH:mm', zone: 'Europe/Berlin' },
    ticket: {
      key: 'id',
      title: 'topic',
      client: 'client',
      requester: 'who',
      assignee: 'agent',
      status: { column: 'state', values: { N: 'new', O: 'open', R: 'resolved', C: 'closed' } },
      openedAt: 'opened',
    },
    event: { key: 'event', at: 'at' },
  }),
);

const header = 'id,event,at,opened,state,topic,client,who,agent';
const opened = '2016-02-29 09:00';
const first = `T1,1,${opened},${opened},N,Paper,Harbour,Rui,?`;
const second = `T1,2,2016-02-29 10:00,${opened},O,Paper,Harbour,Rui,Ana`;
const third = `T1,3,2016-03-01 10:00,${opened},R,Paper,Harbour,Rui,Ana`;
const other = `T2,1,2016-02-28 08:00,2016-02-28 08:00,N,Ink,Mill,Eva,?`;
const lines = (...rows: string[]) => [header, ...rows, ''].join('\n');

let database: TestDatabase;
let desk: Awaited<ReturnType<typeof importDesk>>;

beforeEach(async () => {
  database = await testDatabase();
  desk = await importDesk(database.owner, 'history');
});

afterEach(async () => {
  await desk?.remove();
  await database?.drop();
});

const run = async (text: string) => desk.import(await desk.write('rows.csv', text), { mapping });

const history = (key: string) => database.owner<{ told: string }[]>`
  select event.kind || ' ' || coalesce(from_value, '-') || ' ' || coalesce(to_value, '-') as told
  from ticket_event as event join ticket on ticket.id = event.ticket_id
  where ticket.external_key = ${key} and kind <> 'assigned' order by event.created_at, event.id`;

describe('a file that has grown', () => {
  it('adds its events and brings the ticket up to them', async () => {
    await run(lines(first));
    const summary = await run(lines(other, first, second, third));
    expect(summary).toMatchObject({
      rows: { read: 4, taken: 3, unchanged: 1, rejected: 0 },
      tickets: { created: 1, updated: 1, unchanged: 0 },
      events: { created: 4, existing: 1 },
      made: { clients: 1, agents: 1, requesters: 1 },
    });
    const [ticket] = await database.owner`
      select number, status, resolved_at from ticket where external_key = 'T1'`;
    expect(ticket).toEqual({
      number: 1,
      status: 'resolved',
      resolved_at: new Date('2016-03-01T09:00Z'),
    });
  });

  it('retells what a row changed when another comes to stand before it', async () => {
    await run(lines(first, third));
    expect(await run(lines(third, second, first))).toMatchObject({
      rows: { read: 3, taken: 2, unchanged: 1 },
    });
    const grown = await history('T1');
    expect(grown.map(({ told }) => told)).toEqual([
      'created - new',
      'status_changed new open',
      'status_changed open resolved',
    ]);
  });

  it('does not take a part of a history for the whole', async () => {
    await run(lines(first, second));
    const before = await checksums(database.owner);
    const { rows } = await run(lines(other, second, third));
    expect(rows).toEqual({ read: 3, taken: 1, unchanged: 0, rejected: 2 });
    expect(await desk.rejects()).toEqual([
      [3, expect.stringContaining('the event "1" of this ticket was imported earlier')],
      [4, expect.stringContaining('give the whole history')],
    ]);
    const after = await checksums(database.owner);
    expect(after['member']).not.toBe(before['member']);
    expect((await history('T1')).length).toBe(2);
  });

  it('leaves a ticket as people here have changed it', async () => {
    await run(lines(first));
    await database.owner`
      insert into ticket_event (id, organization_id, ticket_id, actor_type, kind, from_value, to_value)
      select gen_random_uuid(), organization_id, id, 'system', 'status_changed', status, 'blocked' from ticket`;
    await database.owner`update ticket set status = 'blocked'`;
    expect(await run(lines(first, second))).toMatchObject({
      rows: { read: 2, taken: 1, unchanged: 1 },
      tickets: { updated: 0, kept: 1 },
    });
    expect(await database.owner`select status from ticket`).toEqual([{ status: 'blocked' }]);
  });
});

describe('a messy file', () => {
  it('gives each row that it cannot take with its line and reason, and takes the others', async () => {
    const text = [
      `\uFEFF${header}`,
      first,
      'T1,2,31-02-2016,x',
      `T1,3,2016-02-30 10:00,${opened},O,Paper,Harbour,Rui,Ana`,
      `T1,4,2016-03-01 10:00,${opened},Lost,Paper,Harbour,Rui,Ana`,
      `T1,5,2016-03-01 11:00,${opened},O,"Pa"per,Harbour,Rui,Ana`,
      `T1,6,2016-03-01 12:00,${opened},O,"Paper, Harbour,Rui,Ana`,
      '',
      `T1,1,${opened},${opened},N,Paper,Harbour,Rui,?`,
      `?,1,${opened},${opened},N,Paper,Harbour,Rui,?`,
      `T3,1,${opened},${opened},N,Paper,?,Rui,?`,
      `T4,1,2016-03-27 02:30,${opened},N,"Two\r\nlines",Harbour,Rui,?`,
      other,
    ].join('\r\n');
    const summary = await run(text);
    expect(summary.rows).toEqual({ read: 11, taken: 3, unchanged: 0, rejected: 8 });
    expect(summary.made).toMatchObject({ clients: 2, requesters: 2, agents: 0 });
    expect(await desk.rejects()).toEqual([
      [3, '4 cells where the header has 9'],
      [4, 'at "2016-02-30 10:00" is not a date like yyyy-MM-dd HH:mm'],
      [5, 'state "Lost" has no entry in the mapping\'s values'],
      [6, 'quotes inside a cell are not doubled or not closed'],
      [7, 'a quote is opened and not closed'],
      [9, 'the same event of the ticket as line 2'],
      [10, 'id is missing'],
      [11, 'no row of the ticket names its client'],
    ]);
    const [gap] = await database.owner`
      select event.created_at, ticket.title from ticket_event as event
      join ticket on ticket.id = event.ticket_id where ticket.external_key = 'T4'`;
    expect(gap).toEqual({ created_at: new Date('2016-03-27T01:30Z'), title: 'Two\nlines' });
  });

  it('rejects an assignee who is a person of a client here', async () => {
    await run(lines(`T1,1,${opened},${opened},N,Paper,Harbour,rui@example.com,?`));
    const { rows, tickets } = await run(
      lines(
        `T1,1,${opened},${opened},N,Paper,Harbour,rui@example.com,?`,
        `T2,1,${opened},${opened},N,Paper,Harbour,Eva,rui@example.com`,
        `T3,1,${opened},${opened},N,Paper,Mill,rui@example.com,?`,
      ),
    );
    expect(rows).toEqual({ read: 3, taken: 0, unchanged: 1, rejected: 2 });
    expect(tickets.created).toBe(0);
    expect(await desk.rejects()).toEqual([
      [3, 'the assignee rui@example.com is a person of a client'],
      [4, 'the requester rui@example.com belongs to another client'],
    ]);
  });

  it('says at once what is missing', async () => {
    const file = await desk.write('rows.csv', 'id,event\n');
    await expect(desk.import(file, { mapping })).rejects.toThrow(
      /lacks the columns topic.*It has: id, event/,
    );
    await expect(desk.import('/nowhere.csv', { mapping })).rejects.toThrow('There is no file');
  });

  it('writes nothing when its rejects cannot be written', async () => {
    const before = await checksums(database.owner);
    await desk.remove();
    const again = await importDesk(database.owner, 'elsewhere');
    const file = await again.write('rows.csv', lines(first, 'T9'));
    await expect(desk.import(file, { mapping })).rejects.toThrow('ENOENT');
    expect(await checksums(database.owner)).toEqual(before);
    await again.remove();
  });
});

describe('one row a ticket', () => {
  const tickets = parseMapping(
    JSON.stringify({
      rows: 'ticket',
      csv: { delimiter: ';' },
      dates: { format: 'yyyy-MM-dd', zone: 'UTC' },
      ticket: {
        key: 'id',
        title: 'topic',
        client: { column: 'client', default: 'Unknown' },
        requester: 'who',
        description: 'text',
        status: { column: 'state', values: { open: 'open', done: 'closed' } },
        openedAt: 'opened',
        closedAt: 'closed',
      },
    }),
  );
  const rows = [
    'id;topic;client;who;text;state;opened;closed',
    'A;Paper;Harbour;rui@example.com;"No paper; none";done;2016-02-29;2016-03-01',
    'B;Ink;;Eva;;open;2016-02-28;',
    '',
  ].join('\n');

  it('makes tickets, with the description as the first message, and knows them again', async () => {
    const file = await desk.write('tickets.csv', rows);
    expect(await desk.import(file, { mapping: tickets })).toMatchObject({
      rows: { read: 2, taken: 2, unchanged: 0, rejected: 0 },
      tickets: { created: 2 },
      events: { created: 3 },
    });
    const made = await database.owner`
      select number, title, status, resolved_at, client.name as client, body
      from ticket join client on client.id = ticket.client_id
      left join ticket_message on ticket_message.ticket_id = ticket.id order by number`;
    expect(made).toEqual([
      { number: 1, title: 'Ink', status: 'open', resolved_at: null, client: 'Unknown', body: null },
      {
        number: 2,
        title: 'Paper',
        status: 'closed',
        resolved_at: new Date('2016-03-01'),
        client: 'Harbour',
        body: 'No paper; none',
      },
    ]);
    const before = await checksums(database.owner);
    expect((await desk.import(file, { mapping: tickets })).rows.unchanged).toBe(2);
    expect(await checksums(database.owner)).toEqual(before);
  });

  it('follows a ticket that is open again', async () => {
    await desk.import(await desk.write('tickets.csv', rows), { mapping: tickets });
    const reopened = rows.replace('none";done', 'at all";open').replace(';2016-03-01', ';');
    const file = await desk.write('tickets.csv', reopened);
    expect(await desk.import(file, { mapping: tickets })).toMatchObject({
      rows: { taken: 1, unchanged: 1 },
      tickets: { updated: 1, unchanged: 1 },
      events: { created: 0, removed: 1, existing: 2 },
    });
    const [ticket] = await database.owner`
      select status, closed_at, body from ticket join ticket_message on ticket_id = ticket.id`;
    expect(ticket).toEqual({ status: 'open', closed_at: null, body: 'No paper; at all' });
  });
});
