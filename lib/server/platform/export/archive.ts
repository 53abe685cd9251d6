import type { Readable } from 'node:stream';
import ZipStream from 'zip-stream';
import type { Pieces } from './download';

/** A file of an archive; its content is read when its turn comes, and closed in any case. */
export type ArchiveEntry = { name: string; content: Readable };

/**
 * A ZIP archive made while it is read, with the 64-bit extension where it is needed. Memory stays the
 * same however long its files are.
 */
export async function* archive(entries: AsyncIterable<ArchiveEntry>): Pieces {
  const zip = new ZipStream();
  let current: Readable | undefined;
  let hasLeft = false;
  const add = (name: string, source: Readable) =>
    new Promise<void>((resolve, reject) => {
      zip.entry(source, { name }, (error) => (error ? reject(error) : resolve()));
    });
  async function fill() {
    for await (const { name, content } of entries) {
      current = content;
      // Nobody reads what would be added now, and the file would stay open.
      if (hasLeft) return void content.destroy();
      await add(name, content);
    }
    zip.finalize();
  }
  fill().catch((error: Error) => zip.destroy(error));
  try {
    for await (const chunk of zip as AsyncIterable<Uint8Array>) yield chunk;
  } finally {
    hasLeft = true;
    current?.destroy();
  }
}
