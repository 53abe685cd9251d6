import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { formatBytes } from '@/lib/format/bytes';
import { ImportError } from './import-error';

/** Largest file that a browser may import; the command knows no limit. */
export const mostBytes = 50_000_000;
const longestMapping = 2_000_000;

/** @throws ImportError for more bytes than a browser may send */
export function assertSize(bytes: number): void {
  if (bytes <= mostBytes) return;
  throw new ImportError(
    `The file is larger than ${formatBytes(mostBytes)}: import it with the command.`,
  );
}

/** What was sent, in a folder of its own. */
export type ImportUpload = {
  mapping: string;
  file: string;
  rejectsFile: string;
  remove: () => Promise<void>;
};

/**
 * Writes what a browser sends to the disk as it comes: a line with the mapping, then the file.
 * @throws ImportError when it is too large or has no such line
 */
export async function receive(body: ReadableStream<Uint8Array> | null): Promise<ImportUpload> {
  if (!body) throw new ImportError('Nothing was sent.');
  const folder = await mkdtemp(join(tmpdir(), 'opsdesk-import-'));
  const file = join(folder, 'import.csv');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const mapping = await split(body, file);
    return { mapping, file, rejectsFile: join(folder, 'rejects.csv'), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function split(body: ReadableStream<Uint8Array>, file: string): Promise<string> {
  const out = createWriteStream(file);
  let head = Buffer.alloc(0);
  let mapping: string | undefined;
  let written = 0;
  const write = async (bytes: Buffer) => {
    written += bytes.length;
    assertSize(written);
    if (!out.write(bytes)) await once(out, 'drain');
  };
  try {
    for await (const chunk of body) {
      if (mapping !== undefined) {
        await write(Buffer.from(chunk));
        continue;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf(0x0a);
      if (end >= 0) {
        mapping = head.toString('utf8', 0, end);
        await write(head.subarray(end + 1));
      } else if (head.length > longestMapping) break;
    }
  } finally {
    out.end();
    await finished(out);
  }
  if (mapping === undefined) throw new ImportError('The mapping was not sent.');
  return mapping;
}
