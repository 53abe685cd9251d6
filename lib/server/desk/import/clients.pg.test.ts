import { afterEach, beforeEach, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/drizzle/testing/database';
import { parseMapping } from './mapping';
import { importDesk } from './testing';

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

const mapping = (client: unknown) =>
  parseMapping(
    JSON.stringify({
      rows: 'ticket',
      dates: { format: 'yyyy-MM-dd', zone: 'UTC' },
      ticket: {
        key: 'id',
        title: 'title',
        client,
        requester: 'who',
        status: { default: 'open' },
        openedAt: 'opened',
      },
    }),
  );

const run = async (rows: string[], client: unknown, dryRun = false) =>
  desk.import(await desk.write('rows.csv', ['id,title,client,who,opened', ...rows].join('\n')), {
    mapping: mapping(client),
    dryRun,
  });

const clients = async () => {
  const rows = await database.owner<{ name: string; tickets: number }[]>`
    select client.name, count(ticket.id)::int as tickets
    from client left join ticket on ticket.client_id = client.id group by client.name order by name`;
  return Object.fromEntries(rows.map(({ name, tickets }) => [name, tickets]));
};

const spelled = ['Acme Inc', 'ACME', 'Acme Inc', '"Acme, Inc."', 'Bolt'].map(
  (client, at) => `${at},Ink,${client},Ana,2026-01-02`,
);

it('asks which spellings are one client, merges none unasked, and each as it is told', async () => {
  const unasked = await run(spelled, 'client', true);
  expect(unasked.made.clients).toBe(4);
  expect(unasked.spellings).toEqual([
    [
      { name: 'Acme Inc', tickets: 2, isHere: false },
      { name: 'Acme, Inc.', tickets: 1, isHere: false },
      { name: 'ACME', tickets: 1, isHere: false },
    ],
  ]);
  const values = { ACME: 'Acme Inc' };
  const told = await run(spelled.slice(0, 4), { column: 'client', values });
  expect(told.spellings).toHaveLength(1);
  expect(await clients()).toEqual({ 'Acme Inc': 3, 'Acme, Inc.': 1 });
});

it('finds the client that is here already, and asks no more once it is told', async () => {
  await database.owner`
    insert into client (id, organization_id, name)
    values (gen_random_uuid(), ${desk.organizationId}, 'Acme')`;
  const { spellings } = await run(spelled, 'client', true);
  expect(spellings[0]?.[0]).toEqual({ name: 'Acme', tickets: 0, isHere: true });
  const values = { ACME: 'Acme', 'Acme Inc': 'Acme', 'Acme, Inc.': 'Acme' };
  const rest = await run(spelled, { column: 'client', values });
  expect(rest).toMatchObject({ spellings: [], made: { clients: 1 } });
  expect(await clients()).toEqual({ Acme: 4, Bolt: 1 });
  // The same answers find the same tickets again.
  expect(await run(spelled, { column: 'client', values })).toMatchObject({
    tickets: { created: 0, updated: 0, unchanged: 5 },
  });
});

it('makes one person of an address with and without a name', async () => {
  const rows = ['Ana Lima <ana@acme.example>', 'ANA@acme.example', '<ana@acme.example>'].map(
    (who, at) => `${at},Ink,Acme,${who},2026-01-02`,
  );
  expect((await run(rows, 'client')).made.requesters).toBe(1);
  expect(await database.owner`select distinct email from member`).toEqual([
    { email: 'ana@acme.example' },
  ]);
});

it('calls a person by the name that stands beside their address', async () => {
  const file = await desk.write(
    'rows.csv',
    [
      'id,title,client,who,name,opened',
      '1,Ink,Acme,ana@acme.example,Ana Lima,2026-01-02',
      '2,Ink,Acme,ANA@acme.example,,2026-01-02',
      '3,Ink,Acme,Bo,Bo Berg,2026-01-02',
    ].join('\n'),
  );
  const { ticket, ...rest } = mapping('client');
  await desk.import(file, {
    mapping: parseMapping(
      JSON.stringify({ ...rest, ticket: { ...ticket, requesterName: 'name' } }),
    ),
  });
  expect(
    await database.owner`select p.name, m.email from profile p join member m using (id) order by 1`,
  ).toEqual([
    { name: 'Ana Lima', email: 'ana@acme.example' },
    { name: 'Bo', email: 'bo@acme.imported.invalid' },
  ]);
});

it('calls a client by the domain of its people, but not strangers by that of their provider', async () => {
  const rows = ['ana@acme.example', 'Bo <bo@acme.example>', 'cy@gmail.com', 'di@gmail.com'].map(
    (who, at) => `${at},Ink,,${who},2026-01-02`,
  );
  await run(rows, { column: 'client', domainOf: 'who' });
  expect(await clients()).toEqual({ 'acme.example': 2, 'cy@gmail.com': 1, 'di@gmail.com': 1 });
});
