import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { Pieces } from './download';

/** A file of an archive. */
export type ZipFile = { name: string; pieces: AsyncGenerator<string> };

type Entry = { name: Buffer; crc: number; packed: number; size: number; offset: number };

/** What a ZIP without the 64-bit extension can hold. */
const mostBytes = 0xff_ff_ff_ff;

/**
 * A ZIP archive (PKWARE APPNOTE, deflate, sizes after the data) made piece by piece: memory stays the
 * same however long its files are.
 * @throws when a file or the archive grows past 4 GB
 */
export async function* zip(files: readonly ZipFile[], at = new Date()): Pieces {
  const entries: Entry[] = [];
  let offset = 0;
  for (const { name, pieces } of files) {
    const entry: Entry = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
    const head = Buffer.concat([localHeader(entry, at), entry.name]);
    yield head;
    for await (const chunk of deflated(pieces, entry)) yield chunk;
    const tail = descriptor(entry);
    yield tail;
    offset += head.length + entry.packed + tail.length;
    if (offset > mostBytes || entry.size > mostBytes) throw new Error('The archive is too large.');
    entries.push(entry);
  }
  const directory = Buffer.concat(
    entries.flatMap((entry) => [centralHeader(entry, at), entry.name]),
  );
  yield directory;
  yield endOfDirectory(entries.length, directory.length, offset);
}

async function* deflated(pieces: AsyncGenerator<string>, entry: Entry) {
  const deflate = createDeflateRaw();
  // A reader who leaves closes the file; a file that fails ends the archive with its error.
  const fed = pipeline(Readable.from(counted(pieces, entry)), deflate);
  fed.catch(() => {});
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    entry.packed += chunk.length;
    yield chunk;
  }
  await fed;
}

async function* counted(pieces: AsyncGenerator<string>, entry: Entry) {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    if (bytes.length > 0) yield bytes;
  }
}

/** UTF-8 names, sizes after the data. */
const flags = 0x08_08;
const deflateMethod = 8;
const version = 20;

function stamp(at: Date): [time: number, date: number] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date =
    ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return [time, date];
}

function localHeader({ name }: Entry, at: Date): Buffer {
  const header = Buffer.alloc(30);
  const [time, date] = stamp(at);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(deflateMethod, 8);
  header.writeUInt16LE(time, 10);
  header.writeUInt16LE(date, 12);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function descriptor({ crc, packed, size }: Entry): Buffer {
  const block = Buffer.alloc(16);
  block.writeUInt32LE(0x08_07_4b_50, 0);
  block.writeUInt32LE(crc, 4);
  block.writeUInt32LE(packed, 8);
  block.writeUInt32LE(size, 12);
  return block;
}

function centralHeader({ name, crc, packed, size, offset }: Entry, at: Date): Buffer {
  const header = Buffer.alloc(46);
  const [time, date] = stamp(at);
  header.writeUInt32LE(0x02_01_4b_50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(version, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(deflateMethod, 10);
  header.writeUInt16LE(time, 12);
  header.writeUInt16LE(date, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
