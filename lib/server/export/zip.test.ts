import { randomBytes } from 'node:crypto';
import { crc32, inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { zip } from './zip';

async function* text(...pieces: string[]) {
  yield* pieces;
}

/** Reads an archive by its directory, as programs do. */
function unzip(archive: Buffer): Record<string, string> {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const files: Record<string, string> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [crc, packed, size] = [16, 20, 24].map((field) => archive.readUInt32LE(at + field));
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const data = local + 30 + archive.readUInt16LE(local + 26);
    const content = inflateRawSync(archive.subarray(data, data + (packed ?? 0)));
    expect([crc32(content), content.length]).toEqual([crc, size]);
    files[archive.toString('utf8', at + 46, at + 46 + nameLength)] = content.toString();
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

it('is an archive that holds its files', async () => {
  const long = 'tickets, ünïcode and lines\r\n'.repeat(50_000);
  const chunks: Uint8Array[] = [];
  const files = [
    { name: 'empty.csv', pieces: text() },
    { name: 'größe.csv', pieces: text(long, 'end') },
  ];
  for await (const piece of zip(files)) chunks.push(Buffer.from(piece));
  const archive = Buffer.concat(chunks);
  expect(archive.length).toBeLessThan(long.length / 20);
  expect(unzip(archive)).toEqual({ 'empty.csv': '', 'größe.csv': `${long}end` });
});

it('ends with the error of a file that could not be read', async () => {
  async function* broken(): AsyncGenerator<string> {
    yield 'some';
    throw new Error('gone');
  }
  const read = async () => {
    for await (const piece of zip([{ name: 'a', pieces: broken() }])) void piece;
  };
  await expect(read()).rejects.toThrow('gone');
});

it('closes the file that it reads when its own reader leaves', async () => {
  let isClosed = false;
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) yield randomBytes(50_000).toString('base64');
    } finally {
      isClosed = true;
    }
  }
  const archive = zip([{ name: 'a', pieces: endless() }]);
  for (let count = 0; count < 5; count += 1) await archive.next();
  await archive.return(undefined);
  await expect.poll(() => isClosed).toBe(true);
});
