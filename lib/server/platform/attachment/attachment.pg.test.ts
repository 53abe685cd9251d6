import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { attachmentLimit, pendingLimits } from '@/zero/platform/attachment/values';
import { newId } from '@/zero/core/ids';
import { localStorage } from '@/lib/server/core/storage/local';
import { FileMissingError } from '@/lib/server/core/storage/storage';
import { postgresQuery } from '@/lib/server/core/query';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { enterAsMember } from '@/lib/server/core/identity';
import { findFile } from './find';
import { keepPending } from './pending';
import { removeDiscarded, sweepPending } from './sweep';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let agent: Someone;
let client: Someone;
let otherClient: Someone;
let elsewhere: Someone;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  attempt = attempts(database);
  agent = await findSomeone(database, 'agent@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
  otherClient = await findSomeone(database, 'other-client@opsdesk.test');
  elsewhere = await findSomeone(database, 'agent@acme.test', 'acme');
}, 60_000);
afterAll(() => database?.drop());

async function ticketOf({ clientId }: Someone): Promise<string> {
  const [row] = await database.owner<{ id: string }[]>`
    select id from ticket where client_id = ${clientId} and status in ('new', 'open') limit 1`;
  if (!row) throw new Error('That client has no open ticket');
  return row.id;
}

const newFile = (byteSize = 5) => ({
  id: newId(),
  name: 'a.txt',
  mediaType: 'text/plain',
  width: null,
  height: null,
  byteSize,
  checksum: 'c'.repeat(64),
});

const plenty = { organization: Infinity, client: Infinity };

/** Keeps a file as the upload does, behind the person's row-level security. */
async function keep(who: Someone, file = newFile(), limits = plenty) {
  return await inside(who, async (tenant) => ({
    id: file.id,
    ...(await keepPending(tenant, file, limits)),
  }));
}

async function inside<T>(
  who: Someone,
  work: (tenant: Parameters<typeof keepPending>[0]) => Promise<T>,
): Promise<T> {
  const { result } = await database.app.begin(async (sql) => {
    const actor = await enterAsMember(sql, who.userId, who.organizationId);
    if (!actor) throw new Error('Not let in');
    const { userId, organizationId } = who;
    const place = { userId, organizationId, slug: 'northwind', actor };
    return { result: await work({ ...place, sql, query: postgresQuery(sql) }) };
  });
  return result;
}

const stateOf = async (id: string) => {
  const [row] = await database.owner<{ messageId: string; noteId: string; isInternal: boolean }[]>`
    select message_id "messageId", note_id "noteId", is_internal "isInternal" from attachment where id = ${id}`;
  return row && { ...row };
};
const post = (who: Someone, args: ReadonlyJSONObject) =>
  attempt(who, 'message.post', { body: 'x', thenStatus: null, ...args });
const refusedFile = {
  code: 'CONFLICT',
  message: 'A file is no longer there. Remove it and attach it again.',
};

describe('sending', () => {
  it('puts files on the message, the note and the new ticket that they came with', async () => {
    const ticketId = await ticketOf(client);
    const [sent, noted, opened] = [await keep(client), await keep(agent), await keep(client)];
    const [messageId, noteId, firstId] = [newId(), newId(), newId()];
    await post(client, { id: messageId, ticketId, attachmentIds: [sent.id] });
    expect(await stateOf(sent.id)).toEqual({ messageId, noteId: null, isInternal: false });
    await attempt(agent, 'note.write', {
      id: noteId,
      ticketId,
      body: 'x',
      attachmentIds: [noted.id],
    });
    expect(await stateOf(noted.id)).toEqual({ messageId: null, noteId, isInternal: true });
    const draft = { title: 'A title', body: 'x', priority: 'low', typeId: null };
    const ids = { id: newId(), messageId: firstId, clientId: null, requesterId: null };
    await attempt(client, 'ticket.create', { ...draft, ...ids, attachmentIds: [opened.id] });
    expect(await stateOf(opened.id)).toMatchObject({ messageId: firstId });

    const seen = (who: Someone, id: string) => inside(who, (tenant) => findFile(tenant, id));
    expect(await seen(agent, sent.id)).toMatchObject({ id: sent.id });
    expect(await seen(otherClient, sent.id)).toBeUndefined();
    expect(await seen(client, noted.id)).toBeUndefined();
  });

  it('twice is once', async () => {
    const ticketId = await ticketOf(client);
    const { id } = await keep(client);
    const message = { id: newId(), ticketId, attachmentIds: [id, id] };
    expect(await post(client, message)).toBeUndefined();
    expect(await post(client, message)).toBeUndefined();
    expect(await stateOf(id)).toMatchObject({ messageId: message.id });
  });

  it('takes no file of somebody else, none that is on another message, and none that is gone; nothing is written', async () => {
    const ticketId = await ticketOf(client);
    const [hers, own] = [await keep(agent), await keep(client)];
    await post(client, { id: newId(), ticketId, attachmentIds: [own.id] });
    for (const id of [hers.id, own.id, newId()]) {
      const messageId = newId();
      const refused = await post(client, { id: messageId, ticketId, attachmentIds: [id] });
      expect(refused).toEqual(refusedFile);
      expect(await database.owner`select from ticket_message where id = ${messageId}`).toHaveLength(
        0,
      );
    }
    const many = Array.from({ length: 21 }, newId);
    const refused = await post(client, { id: newId(), ticketId, attachmentIds: many });
    expect(refused?.code).toBe('INVALID');
  });
});

describe('before it is sent', () => {
  it('a file is thrown away by its uploader alone', async () => {
    const { id } = await keep(client);
    expect((await attempt(agent, 'attachment.discard', { attachmentId: id }))?.code).toBe(
      'NOT_ALLOWED',
    );
    expect(await attempt(client, 'attachment.discard', { attachmentId: id })).toBeUndefined();
    expect(await stateOf(id)).toBeUndefined();
  });

  it('the same upload again is the same file; another under its id is refused', async () => {
    const file = newFile();
    const first = await keep(agent, file);
    expect(await keep(agent, file)).toEqual({ ...first, isNew: false });
    expect(await keep(agent, { ...file, checksum: 'd'.repeat(64) })).toMatchObject({
      kind: 'taken',
    });
    expect(await keep(client, file)).toMatchObject({ kind: 'taken' });
  });

  it('a person has room for so many, however many come at once', async () => {
    const room = pendingLimits.bytes / attachmentLimit;
    await database.owner`delete from attachment where subject_id is null`;
    const kinds = await Promise.all(
      Array.from(
        { length: room + 4 },
        async () => (await keep(otherClient, newFile(attachmentLimit))).kind,
      ),
    );
    expect(kinds.filter((kind) => kind === 'kept')).toHaveLength(room);
    expect(kinds.filter((kind) => kind === 'full')).toHaveLength(4);
  });
});

describe('what is kept', () => {
  beforeEach(async () => {
    await database.owner`delete from attachment where subject_id is null`;
    await database.owner`delete from discarded_file`;
  });

  const MB = 1_000_000;
  const usedBy = async ({ organizationId, clientId }: Someone) => {
    const [row] = await database.owner<{ client: number; organization: number }[]>`
      select coalesce(sum(bytes) filter (where client_id is not distinct from ${clientId}), 0)::float8 client,
        coalesce(sum(bytes), 0)::float8 organization
      from storage_usage where organization_id = ${organizationId}`;
    return row ?? { client: 0, organization: 0 };
  };
  const outcomes = (kept: Promise<{ kind: string; reason?: string }>[]) =>
    Promise.all(kept).then((all) => all.map(({ kind, reason }) => reason ?? kind).toSorted());

  it('by one client’s people ends at the client’s limit, however many upload at once', async () => {
    const limits = { ...plenty, client: (await usedBy(client)).client + 2 * MB };
    const uploads = Array.from({ length: 6 }, () => keep(client, newFile(MB), limits));
    expect(await outcomes(uploads)).toEqual([
      'client',
      'client',
      'client',
      'client',
      'kept',
      'kept',
    ]);
    expect((await usedBy(client)).client).toBe(limits.client);
    for (const who of [otherClient, agent])
      expect(await keep(who, newFile(MB), limits)).toMatchObject({ kind: 'kept' });
  });

  it('in one organization ends at its limit, whoever uploads at once', async () => {
    const limits = { ...plenty, organization: (await usedBy(agent)).organization + 2 * MB };
    const uploads = [agent, client, otherClient, agent, client].map((who) =>
      keep(who, newFile(MB), limits),
    );
    expect(await outcomes(uploads)).toEqual([
      'kept',
      'kept',
      'organization',
      'organization',
      'organization',
    ]);
    expect(await keep(elsewhere, newFile(MB), limits)).toMatchObject({ kind: 'kept' });
  });

  it('counts until its content is removed, whoever lost sight of it', async () => {
    const before = await usedBy(client);
    const limits = { ...plenty, client: before.client + MB };
    const sent = await keep(client, newFile(MB), limits);
    const message = { id: newId(), ticketId: await ticketOf(client), attachmentIds: [sent.id] };
    expect(await post(client, message)).toBeUndefined();
    expect(await keep(client, newFile(), limits)).toMatchObject({ reason: 'client' });

    await database.owner`delete from attachment where id = ${sent.id}`;
    expect(await keep(client, newFile(), limits)).toMatchObject({ reason: 'client' });
    const nowhere = { ...localStorage('/nowhere'), remove: () => Promise.resolve() };
    await removeDiscarded(database.app, nowhere);
    const unsent = await keep(client, newFile(MB), limits);
    expect(unsent).toMatchObject({ kind: 'kept' });

    await database.owner`
      update attachment set created_at = now() - interval '25 hours' where id = ${unsent.id}`;
    await sweepPending(database.app);
    await removeDiscarded(database.app, nowhere);
    expect((await usedBy(client)).client).toBe(before.client);
  });

  it('is what the storage holds, to the byte', async () => {
    const rows = await database.owner`
      select organization_id, uploader_client_id, sum(byte_size)::float8 bytes from (
        select organization_id, uploader_client_id, byte_size from attachment
        union all select organization_id, uploader_client_id, byte_size from discarded_file) x
      group by 1, 2 order by 1, 2`;
    const counted = await database.owner`
      select organization_id, client_id uploader_client_id, bytes::float8 from storage_usage
      where bytes <> 0 order by 1, 2`;
    expect([...counted]).toEqual([...rows]);
  });
});

it('the sweep forgets what nobody sent in a day, and removes the content of what has no row', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'opsdesk-sweep-'));
  const storage = localStorage(folder);
  await removeDiscarded(database.app, { ...storage, remove: () => Promise.resolve() });
  await database.owner`delete from attachment where subject_id is null`;
  await database.owner`delete from discarded_file`;
  const store = async () => {
    const file = await keep(agent);
    if (file.kind !== 'kept') throw new Error(file.kind);
    await storage.put(file.storageKey, Readable.from([Buffer.from('hello')]), 5);
    return file;
  };
  const [old, fresh, sent] = [await store(), await store(), await store()];
  await post(agent, { id: newId(), ticketId: await ticketOf(client), attachmentIds: [sent.id] });
  await database.owner`
    update attachment set created_at = now() - interval '25 hours' where id in (${old.id}, ${sent.id})`;

  expect(await sweepPending(database.app)).toBe(1);
  const broken = { ...storage, remove: () => Promise.reject(new Error('down')) };
  await expect(removeDiscarded(database.app, broken)).rejects.toThrow('down');
  expect(await removeDiscarded(database.app, storage)).toBe(1);
  expect(await removeDiscarded(database.app, storage)).toBe(0);

  await expect(storage.get(old.storageKey)).rejects.toBeInstanceOf(FileMissingError);
  for (const { id, storageKey } of [fresh, sent]) {
    expect(await stateOf(id)).toBeDefined();
    (await storage.get(storageKey)).destroy();
  }
  await rm(folder, { recursive: true });
});
