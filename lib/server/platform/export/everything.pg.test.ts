import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { GET, POST } from '@/app/api/t/[slug]/export/route';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { database as appDatabase } from '@/lib/server/core/database';
import { productionVariables } from '../mail/testing/variables';
import { insertSession, sessionCookie } from '../sign-in/testing/session';
import { storage } from '@/lib/server/core/storage/current';
import { newStorageKey } from '@/lib/server/core/storage/key';
import { findSomeone } from '@/lib/server/zero/testing';
import { unzip } from './testing';

const origin = 'https://desk.example.com';
let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 40 });
  await database.owner`delete from attachment`;
  dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-export-test-'));
  const variables = { ...productionVariables(database, 'http://resend.test'), DATA_DIR: dataDir };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});

afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

type Attached = { path: string; content: Buffer; place: string; id: string; number: number };

/** Attaches a file to a message of the ticket at this place of the list, or leaves it unsent. */
async function attach(
  name: string,
  content: Buffer,
  { ticket = 0, isSent = true, on = 'message' as 'message' | 'note' } = {},
): Promise<Attached> {
  const { memberId, organizationId } = await findSomeone(database, 'admin@opsdesk.test');
  const tables = { message: 'ticket_message', note: 'ticket_note' };
  const [place] = await database.owner.unsafe<
    { ticketId: string; clientId: string; number: number; entryId: string }[]
  >(
    `select distinct on (t.number) t.id "ticketId", t.client_id "clientId", t.number, e.id "entryId"
     from ticket t join ${tables[on]} e on e.ticket_id = t.id
     where t.organization_id = $1 order by t.number offset $2 limit 1`,
    [organizationId, ticket],
  );
  if (!place) throw new Error('No such ticket');
  const id = newId();
  const key = newStorageKey();
  await storage().put(key, Readable.from([content]), content.length);
  const { owner } = database;
  await owner`insert into attachment ${owner({
    id,
    organization_id: organizationId,
    uploader_id: memberId,
    name,
    media_type: 'application/octet-stream',
    byte_size: content.length,
    storage_key: key,
    checksum: createHash('sha256').update(content).digest('hex'),
    client_id: isSent ? place.clientId : null,
    subject_type: isSent ? 'ticket' : null,
    subject_id: isSent ? place.ticketId : null,
    message_id: isSent && on === 'message' ? place.entryId : null,
    note_id: isSent && on === 'note' ? place.entryId : null,
    is_internal: on === 'note',
  })}`;
  return {
    id,
    content,
    number: place.number,
    path: `files/${place.number}/${id}-${name}`,
    place: join(dataDir, 'files', key.slice(0, 2), key.slice(2, 4), key),
  };
}

async function ask(method: 'GET' | 'POST', email: string, query = '') {
  const { value } = await insertSession(database.owner, email, process.env['AUTH_SECRET'] ?? '');
  const request = new Request(`${origin}/api/t/northwind/export?${query}`, {
    method,
    headers: { origin, cookie: `__Secure-${sessionCookie}=${value}` },
  });
  const handler = method === 'GET' ? GET : POST;
  return handler(request, { params: Promise.resolve({ slug: 'northwind' }) });
}

async function exported(query = '') {
  const answer = await ask('POST', 'admin@opsdesk.test', query);
  expect(answer.status).toBe(200);
  return unzip(Buffer.from(await answer.arrayBuffer()));
}

const rowsOf = (file: Buffer | undefined): Record<string, string>[] =>
  parse(file?.toString() ?? '', { columns: true });

it('takes the attached files along as they were uploaded, and lists what could not be read', async () => {
  await database.owner`delete from attachment`;
  const large = await attach('large.bin', randomBytes(8_000_000));
  const twice = [
    await attach('report.pdf', Buffer.from('first')),
    await attach('report.pdf', Buffer.from('second')),
  ];
  const internal = await attach('internal.txt', Buffer.from('for colleagues'), { on: 'note' });
  const elsewhere = await attach('größe.txt', Buffer.from('ü'), { ticket: 1 });
  const unsent = await attach('unsent.txt', Buffer.from('mine'), { isSent: false });
  const deleted = await attach('deleted.txt', Buffer.from('gone'));
  await database.owner`delete from attachment where id = ${deleted.id}`;
  const lost = await attach('=lost.txt', Buffer.from('lost'));
  await rm(lost.place);
  const changed = await attach('changed.txt', Buffer.from('before'));
  await writeFile(changed.place, 'after!');
  const unreadable = await attach('unreadable.txt', Buffer.from('a folder now'));
  await rm(unreadable.place);
  await mkdir(unreadable.place);
  const cut = await attach('cut.txt', Buffer.alloc(1_000, 'a'));
  await truncate(cut.place, 400);

  const files = await exported();
  for (const { path, content } of [large, ...twice, internal, elsewhere]) {
    expect(files.get(path)?.equals(content), path).toBe(true);
  }
  const names = [...files.keys()].filter((name) => name.startsWith('files/'));
  expect(names.toSorted()).toEqual(
    [large, ...twice, internal, elsewhere, changed, unreadable, cut]
      .map(({ path }) => path)
      .concat('files/missing.csv')
      .toSorted(),
  );
  const missing = rowsOf(files.get('files/missing.csv'));
  expect(missing.map((row) => [row['attachment_id'], row['reason']])).toEqual([
    [lost.id, 'the storage has no such file'],
    [changed.id, 'its content is not what was uploaded'],
    [unreadable.id, 'only its beginning could be read'],
    [cut.id, 'its content is not what was uploaded'],
  ]);
  expect(missing[0]).toMatchObject({
    name: "'=lost.txt",
    ticket_number: String(lost.number),
    byte_size: '4',
  });
  const listed = rowsOf(files.get('attachments.csv'));
  expect(listed.map(({ path }) => path)).toEqual(
    [large, ...twice, internal, elsewhere, lost, changed, unreadable, cut].map(({ path }) => path),
  );
  expect(listed.some(({ id }) => id === unsent.id)).toBe(false);
  expect(rowsOf(files.get('tickets.csv')).length).toBe(40);
});

it('leaves the files out where they are not wanted, and says before how large they are', async () => {
  await database.owner`delete from attachment`;
  await attach('a.txt', Buffer.alloc(700, 'a'));
  await attach('b.txt', Buffer.alloc(300, 'b'), { on: 'note' });
  await attach('unsent.txt', Buffer.alloc(50, 'c'), { isSent: false });
  expect(await (await ask('GET', 'manager@opsdesk.test')).json()).toEqual({
    files: { count: 2, bytes: 1_000 },
    running: null,
  });
  const files = await exported('files=without&format=ndjson');
  expect([...files.keys()].filter((name) => name.startsWith('files/'))).toEqual([]);
  expect(files.get('attachments.ndjson')?.toString().trim().split('\n').length).toBe(2);
});

it('tells its reader how far it is, and nobody else', async () => {
  await database.owner`delete from attachment`;
  const size = 20_000_000;
  await attach('large.bin', randomBytes(size));
  const answer = await ask('POST', 'admin@opsdesk.test');
  const reader = answer.body?.getReader();
  const state = async (email: string) => (await ask('GET', email)).json();
  let received = 0;
  while (received < size / 2) received += (await reader?.read())?.value?.length ?? 0;
  const { running } = await state('admin@opsdesk.test');
  expect(running.sentBytes).toBeGreaterThanOrEqual(received);
  // A slow reader holds the rest back: no more is read than fits into the buffers on the way.
  expect(running.fileBytes).toBeGreaterThan(size / 4);
  expect(running.fileBytes).toBeLessThan(received + 2_000_000);
  expect(await state('manager@opsdesk.test')).toMatchObject({ running: null });
  await reader?.cancel();
  expect(await state('admin@opsdesk.test')).toMatchObject({ running: null });
});

it('stops when the right to export ends', async () => {
  await database.owner`delete from attachment`;
  await attach('large.bin', randomBytes(5_000_000));
  await attach('after.txt', Buffer.from('never'));
  const answer = await ask('POST', 'admin@opsdesk.test');
  const reader = answer.body?.getReader();
  let received = 0;
  while (received < 2_000_000) received += (await reader?.read())?.value?.length ?? 0;
  await database.owner`update member set status = 'disabled' where email = 'admin@opsdesk.test'`;
  const rest = async () => {
    while (!(await reader?.read())?.done);
  };
  await expect(rest()).rejects.toThrow('You lost permission to export during the export.');
  await database.owner`update member set status = 'active' where email = 'admin@opsdesk.test'`;
});

it.each(['client@opsdesk.test', 'agent@opsdesk.test', 'agent@acme.test'])(
  'is not there for %s',
  async (email) => {
    expect((await ask('GET', email)).status).toBe(404);
    expect((await ask('POST', email)).status).toBe(404);
  },
);
