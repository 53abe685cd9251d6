import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { piecesOf } from './streams';

/** A file that came in and lies in a temporary place of this machine. */
export type ReceivedFile = {
  path: string;
  byteSize: number;
  /** SHA-256 in hex. */
  checksum: string;
};

/** More came than is allowed; the rest was not read. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/**
 * Writes `body` to a temporary file, never holding more than a piece of it, runs `work` on it and
 * removes it.
 * @throws TooLargeError as soon as it exceeds `limit` bytes; what the stream itself throws
 */
export async function withReceived<T>(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
  work: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const path = join(tmpdir(), `opsdesk-upload-${randomUUID()}`);
  const hash = createHash('sha256');
  let byteSize = 0;
  const counted = new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      byteSize += piece.length;
      if (byteSize > limit) return done(new TooLargeError('The file is too large.'));
      hash.update(piece);
      done(null, piece);
    },
  });
  try {
    const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    await pipeline(Readable.from(piecesOf(body)), counted, target);
    return await work({ path, byteSize, checksum: hash.digest('hex') });
  } finally {
    await rm(path, { force: true });
  }
}
