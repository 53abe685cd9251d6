import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { archive, type ArchiveEntry } from './archive';
import { unzip } from './testing';

const text = (...all: string[]) => Readable.from(all);

async function* entries(...all: ArchiveEntry[]) {
  yield* all;
}

async function bytesOf(all: AsyncIterable<ArchiveEntry>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive(all)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

it('holds its files', async () => {
  const long = 'tickets, ünïcode and lines\r\n'.repeat(50_000);
  const bytes = await bytesOf(
    entries(
      { name: 'empty.csv', content: text() },
      { name: 'größe.csv', content: text(long, '', 'end') },
    ),
  );
  expect(bytes.length).toBeLessThan(long.length / 20);
  const files = await unzip(bytes);
  expect([...files.keys()]).toEqual(['empty.csv', 'größe.csv']);
  expect(files.get('empty.csv')?.length).toBe(0);
  expect(files.get('größe.csv')?.toString()).toBe(`${long}end`);
});

it('ends with the error of a file that could not be read', async () => {
  async function* broken(): AsyncGenerator<string> {
    yield 'some';
    throw new Error('gone');
  }
  await expect(bytesOf(entries({ name: 'a', content: Readable.from(broken()) }))).rejects.toThrow(
    'gone',
  );
});

it('ends with the error of a list that could not be read', async () => {
  async function* broken(): AsyncGenerator<ArchiveEntry> {
    yield { name: 'a', content: text('some') };
    throw new Error('no more');
  }
  await expect(bytesOf(broken())).rejects.toThrow('no more');
});

it('closes the file that it reads when its own reader leaves, and takes no memory before', async () => {
  let isClosed = false;
  let made = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        made += 1;
        yield randomBytes(64 * 1024);
      }
    } finally {
      isClosed = true;
    }
  }
  const read = archive(entries({ name: 'a', content: Readable.from(endless()) }));
  let bytes = 0;
  while (bytes < 5_000_000) bytes += (await read.next()).value?.length ?? 0;
  // What is made and not read yet stays in the buffers of the streams.
  expect(made * 64 * 1024 - bytes).toBeLessThan(1_000_000);
  await read.return(undefined);
  await expect.poll(() => isClosed).toBe(true);
});
