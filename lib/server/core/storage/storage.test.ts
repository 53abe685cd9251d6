import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newStorageKey } from './key';
import { localStorage } from './local';
import { s3Storage } from './s3';
import { FileMissingError, type Storage, StorageError } from './storage';
import { bucketServer } from './testing';

// One contract, kept by every storage: on this machine's disk, and in a bucket behind the S3 protocol.

const kinds: Record<string, (folder: string) => Promise<{ storage: Storage; close(): unknown }>> = {
  'local disk': async (folder) => ({ storage: localStorage(folder), close: () => {} }),
  'S3-compatible': async (folder) => {
    const { settings, close } = await bucketServer(folder);
    return { storage: s3Storage(settings), close };
  },
};

const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));

describe.each(Object.entries(kinds))('the storage: %s', (kind, open) => {
  let folder: string;
  let storage: Storage;
  let close: () => unknown;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'opsdesk-files-'));
    ({ storage, close } = await open(folder));
  });
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  const put = async (content = bytes) => {
    const key = newStorageKey();
    await storage.put(key, Readable.from([content]), content.length);
    return key;
  };

  it('gives back what it was given, byte for byte', async () => {
    const key = await put();
    expect((await buffer(await storage.get(key))).equals(bytes)).toBe(true);
  });

  it('gives a part, both ends included', async () => {
    const key = await put();
    const part = await buffer(await storage.get(key, { start: 1_000, end: 1_009 }));
    expect(part.equals(bytes.subarray(1_000, 1_010))).toBe(true);
  });

  it('replaces what it kept under the same key', async () => {
    const key = await put();
    await storage.put(key, Readable.from([Buffer.from('new')]), 3);
    expect(String(await buffer(await storage.get(key)))).toBe('new');
  });

  it('keeps nothing of what broke off', async () => {
    const key = newStorageKey();
    const broken = Readable.from(
      (async function* () {
        yield bytes;
        throw new Error('the connection was lost');
      })(),
    );
    await expect(storage.put(key, broken, 2 * bytes.length)).rejects.toBeInstanceOf(StorageError);
    // S3 keeps an object only when it is whole; the server of this test may keep the part that came.
    if (kind === 'local disk')
      await expect(storage.get(key)).rejects.toBeInstanceOf(FileMissingError);
  });

  it('removes, also what is not there', async () => {
    const key = await put();
    await storage.remove(key);
    await storage.remove(key);
    await expect(storage.get(key)).rejects.toBeInstanceOf(FileMissingError);
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(32), `${'a'.repeat(31)}/`])(
    'takes no key that is not of its making: %s',
    async (key) => {
      const attempts = [
        () => storage.get(key),
        () => storage.remove(key),
        () => storage.put(key, Readable.from([bytes]), bytes.length),
      ];
      for (const attempt of attempts) {
        await expect((async () => await attempt())()).rejects.toThrow('Not a storage key.');
      }
    },
  );

  it('hands out a link that works for whoever has it, if it hands out any', async () => {
    const key = await put();
    const link = await storage.link?.(key, {
      name: 'Räkning "1".pdf',
      mediaType: 'application/pdf',
      seconds: 60,
    });
    if (link === undefined) return;
    const answer = await fetch(link);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''R%C3%A4kning");
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('60');
  });
});

it('keeps no half file on the disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'opsdesk-files-'));
  const storage = localStorage(folder);
  const short = storage.put(newStorageKey(), Readable.from([bytes]), bytes.length + 1);
  await expect(short).rejects.toBeInstanceOf(StorageError);
  expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  await rm(folder, { recursive: true });
});

it('says that a storage does not answer, and nothing of why', async () => {
  const storage = s3Storage({
    bucket: 'files',
    endpoint: 'http://127.0.0.1:9',
    region: 'us-east-1',
    credentials: { accessKeyId: 'id', secretAccessKey: 'very-secret' },
    forcePathStyle: true,
  });
  const attempt = storage.get(newStorageKey());
  await expect(attempt).rejects.toThrow(/^The storage does not answer\./);
});
