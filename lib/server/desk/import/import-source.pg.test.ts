import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/drizzle/testing/database';
import { localStorage } from '@/lib/server/core/storage/local';
import { importSource } from './import-source';
import type { InterchangeInput } from './interchange';
import { checksums, importDesk } from './testing';

let database: TestDatabase;
let desk: Awaited<ReturnType<typeof importDesk>>;
let folder: string;

beforeEach(async () => {
  database = await testDatabase();
  desk = await importDesk(database.owner, 'moved');
  folder = dirname(desk.rejectsFile);
});

afterEach(async () => {
  await desk?.remove();
  await database?.drop();
});

type Entry = NonNullable<InterchangeInput['entries']>[number];

const rui = { name: 'Rui Client', email: 'rui@harbour.example' };
const ana = { name: 'Ana Agent', email: 'ana@desk.example' };
const ask: Entry = {
  key: '1',
  author: rui,
  side: 'client',
  at: '2026-01-05T09:00:00Z',
  body: '<p>The <b>printer</b> is jammed.</p><ul><li>twice</li></ul>',
  format: 'html',
};
const answer: Entry = {
  key: '2',
  author: ana,
  side: 'agent',
  at: '2026-01-05T10:30:00Z',
  body: 'Try again.',
};
const note: Entry = {
  key: '3',
  author: ana,
  side: 'agent',
  isPrivate: true,
  at: '2026-01-05T10:31:00Z',
  body: 'Old model.',
};
const again: Entry = {
  key: '4',
  author: rui,
  side: 'client',
  at: '2026-01-06T08:00:00Z',
  body: 'Still jammed.',
};

const ticket = (own: Partial<InterchangeInput> = {}): InterchangeInput => ({
  version: 1,
  key: { source: 'zendesk', number: '40717' },
  title: 'Printer',
  client: 'Harbour',
  requester: rui,
  assignee: ana,
  status: 'open',
  openedAt: '2026-01-05T09:00:00Z',
  updatedAt: '2026-01-05T10:31:00Z',
  tags: ['hardware', 'VIP'],
  fields: { 'Serial number': 'X-100' },
  entries: [ask, answer, note],
  ...own,
});

const storage = () => localStorage(join(folder, 'kept'));

async function run(
  tickets: unknown[],
  options: { dryRun?: boolean; withFiles?: boolean; limit?: number } = {},
) {
  const file = await desk.write(
    'export.ndjson',
    tickets.map((each) => JSON.stringify(each)).join('\n'),
  );
  const limit = options.limit ?? 1_000_000;
  return importSource({
    files: [file],
    from: 'opsdesk',
    translation: { status: {}, priority: {}, channel: {}, clients: {}, comments: 'internal' },
    organization: 'moved',
    dryRun: options.dryRun ?? false,
    sql: database.owner,
    rejectsFile: desk.rejectsFile,
    folder: options.withFiles ? join(folder, 'dump') : undefined,
    store: { storage: storage(), limits: { organization: limit, client: limit } },
  });
}

const thread = () => database.owner`
  select message.author_type as side, profile.name, message.body, message.created_at as at
  from ticket_message as message left join profile on profile.id = message.author_id
  order by message.created_at, message.id`;

describe('a ticket with its conversation', () => {
  it('comes with messages, notes, tags and fields, and tells who waits', async () => {
    const summary = await run([ticket({ entries: [ask, answer, note, again] })]);
    expect(summary).toMatchObject({
      rows: { read: 1, taken: 1, unchanged: 0, rejected: 0 },
      thread: { messages: 3, notes: 2, tags: 2 },
      made: { clients: 1, agents: 1, requesters: 1 },
    });
    expect(await thread()).toEqual([
      {
        side: 'client',
        name: 'Rui Client',
        body: 'The printer is jammed.\n\n * twice',
        at: new Date('2026-01-05T09:00Z'),
      },
      { side: 'agent', name: 'Ana Agent', body: 'Try again.', at: new Date('2026-01-05T10:30Z') },
      {
        side: 'client',
        name: 'Rui Client',
        body: 'Still jammed.',
        at: new Date('2026-01-06T08:00Z'),
      },
    ]);
    const notes = await database.owner`select body from ticket_note order by created_at`;
    expect(notes).toEqual([
      { body: 'Imported from zendesk, where it was 40717.\n\nSerial number: X-100' },
      { body: 'Old model.' },
    ]);
    expect(
      await database.owner`
        select is_plain from ticket_message union select is_plain from ticket_note`,
    ).toEqual([{ is_plain: true }]);
    const [row] = await database.owner`
      select origin, external_key, first_responded_at, last_client_message_at, last_agent_message_at,
        waiting_since, last_activity_at from ticket`;
    expect(row).toEqual({
      origin: 'imported',
      external_key: 'zendesk:40717',
      first_responded_at: new Date('2026-01-05T10:30Z'),
      last_client_message_at: new Date('2026-01-06T08:00Z'),
      last_agent_message_at: new Date('2026-01-05T10:30Z'),
      waiting_since: new Date('2026-01-06T08:00Z'),
      last_activity_at: new Date('2026-01-06T08:00Z'),
    });
    const people = await database.owner`select email, status from member order by email`;
    expect(people).toEqual([
      { email: 'ana@desk.example', status: 'disabled' },
      { email: 'rui@harbour.example', status: 'disabled' },
    ]);
  });

  it('writes nothing the second time, and only what is new when the export has grown', async () => {
    const before = await checksums(database.owner);
    await run([ticket()], { dryRun: true });
    expect(await checksums(database.owner)).toEqual(before);
    await run([ticket()]);
    const once = await checksums(database.owner);
    expect(await run([ticket()])).toMatchObject({
      rows: { taken: 0, unchanged: 1 },
      thread: { messages: 0, notes: 0, tags: 0 },
    });
    expect(await checksums(database.owner)).toEqual(once);
    expect(await run([ticket({ entries: [ask, answer, note, again] })])).toMatchObject({
      rows: { taken: 1 },
      tickets: { created: 0, updated: 1 },
      thread: { messages: 1, notes: 0, tags: 0 },
    });
    expect((await thread()).length).toBe(3);
  });

  it('takes back from clients what is internal in the export now', async () => {
    await run([ticket()]);
    await run([ticket({ entries: [ask, { ...answer, isPrivate: true }, note] })]);
    expect((await thread()).map(({ body }) => body)).toEqual([
      'The printer is jammed.\n\n * twice',
    ]);
    const notes = await database.owner`select body from ticket_note where body = 'Try again.'`;
    expect(notes.length).toBe(1);
  });

  it('keeps notes, tags and old fields from clients', async () => {
    await run([ticket()]);
    const [client] = await database.owner<{ id: string }[]>`select id from client`;
    const seen = await database.app.begin(async (sql) => {
      await sql`select set_config('app.organization_id', ${desk.organizationId}, true),
        set_config('app.audience', 'client', true), set_config('app.client_id', ${client?.id ?? ''}, true)`;
      const count = async (table: string) =>
        (await sql<{ n: number }[]>`select count(*)::int n from ${sql(table)}`)[0]?.n;
      return {
        messages: await count('ticket_message'),
        notes: await count('ticket_note'),
        tags: await count('tag_link'),
      };
    });
    expect(seen).toEqual({ messages: 2, notes: 0, tags: 0 });
  });

  it('names in the text whoever is no member of this side, and makes nobody of them', async () => {
    const partner = { name: 'Pat', email: 'pat@partner.example' };
    await run([
      ticket({ entries: [ask, { ...again, author: partner }] }),
      ticket({
        key: { source: 'zendesk', number: '2' },
        client: 'Partner',
        requester: partner,
        entries: [],
      }),
    ]);
    expect((await thread()).at(-1)).toMatchObject({
      name: null,
      side: 'client',
      body: 'Pat <pat@partner.example>:\n\nStill jammed.',
    });
    const [pat] = await database.owner`
      select client.name from member join client on client.id = member.client_id
      where email = 'pat@partner.example'`;
    expect(pat).toEqual({ name: 'Partner' });
  });

  it('loses nothing of a text that is longer than a message', async () => {
    const body = 'a line of a very long log\n'.repeat(8_000).trim();
    await run([ticket({ entries: [{ ...ask, body, format: 'text' }] })]);
    const rows = await thread();
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map((row) => String(row['body'])).join('')).toBe(body);
  });

  it('rejects a record that it cannot take by name, and takes the others', async () => {
    const summary = await run([
      ticket(),
      { ...ticket(), version: 2 },
      ticket({ key: { source: 'zendesk', number: '3' }, openedAt: 'yesterday' }),
      ticket({ title: 'Twice' }),
    ]);
    expect(summary.rows).toEqual({ read: 4, taken: 1, unchanged: 0, rejected: 3 });
    expect(await desk.rejects()).toEqual([
      [2, expect.stringContaining('version')],
      [3, 'openedAt: not a moment like 2026-05-01T09:30:00Z'],
      [4, 'the same ticket as line 1'],
    ]);
  });
});

describe('files of an export', () => {
  const files = [
    { key: '77', name: 'shot.png' },
    { key: '78', name: 'log.txt' },
    { key: '79', name: 'secret.txt', path: '../outside.txt' },
  ];
  const withFiles = [ticket({ entries: [{ ...ask, files }] })];

  async function dump() {
    await mkdir(join(folder, 'dump', '77'), { recursive: true });
    await writeFile(join(folder, 'outside.txt'), 'not of this export');
    await symlink(join(folder, 'outside.txt'), join(folder, 'dump', 'link.txt'));
    await writeFile(join(folder, 'dump', '77', 'shot.png'), 'no picture at all');
    await writeFile(join(folder, 'dump', '78'), 'a log');
  }

  it('are named where they are not at hand, and stored as their bytes are where they are', async () => {
    await dump();
    await run(withFiles);
    expect((await thread())[0]?.['body']).toMatch(
      /Attached in the old system: shot.png, log.txt, secret.txt$/,
    );
    expect(await run(withFiles, { withFiles: true })).toMatchObject({
      rows: { taken: 1 },
      files: { stored: 2, full: 0 },
    });
    expect((await thread())[0]?.['body']).toMatch(/Attached in the old system: secret.txt$/);
    const rows = await database.owner<{ name: string; type: string; key: string }[]>`
      select file.name, media_type as type, storage_key as key from attachment as file
      join ticket_message as message on message.id = file.message_id and file.subject_id = message.ticket_id
      where file.uploader_id = message.author_id and not is_internal order by file.name`;
    expect(rows.map(({ name, type }) => [name, type])).toEqual([
      ['log.txt', 'text/plain'],
      ['shot.png', 'text/plain'],
    ]);
    expect(String(await buffer(await storage().get(rows[0]?.key ?? '')))).toBe('a log');
    const once = await checksums(database.owner);
    expect(await run(withFiles, { withFiles: true })).toMatchObject({ files: { stored: 0 } });
    expect(await checksums(database.owner)).toEqual(once);
  });

  it('do not pass the limit, nor come from outside the folder', async () => {
    await dump();
    const linked = [
      ticket({ entries: [{ ...ask, files: [{ key: '1', name: 'link.txt', path: 'link.txt' }] }] }),
    ];
    expect(await run(linked, { withFiles: true })).toMatchObject({ files: { stored: 0, full: 0 } });
    expect(await run(withFiles, { withFiles: true, limit: 10 })).toMatchObject({
      files: { stored: 1, full: 1 },
    });
    expect(await run(withFiles, { withFiles: true })).toMatchObject({
      files: { stored: 1, full: 0 },
    });
  });
});
