import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkedKey } from './key';
import { FileMissingError, type Storage, StorageError } from './storage';

/** Keeps files in a folder of this machine, spread over subfolders by the first letters of their keys. */
export function localStorage(folder: string): Storage {
  const pathOf = (key: string) => {
    const name = checkedKey(key);
    return join(folder, name.slice(0, 2), name.slice(2, 4), name);
  };
  return {
    async put(key, content, byteSize) {
      const path = pathOf(key);
      const draft = join(folder, 'incoming', randomUUID());
      await failing(async () => {
        await Promise.all([draft, path].map((each) => mkdir(dirname(each), { recursive: true })));
        try {
          await pipeline(content, createWriteStream(draft, { mode: 0o600, flush: true }));
          const { size } = await stat(draft);
          if (size !== byteSize) throw new Error(`${size} bytes came of ${byteSize}`);
          // Nobody ever sees half a file.
          await rename(draft, path);
        } finally {
          await rm(draft, { force: true });
        }
      });
    },
    get: (key, range) =>
      failing(async () => (await open(pathOf(key))).createReadStream({ ...range })),
    remove: (key) => failing(() => rm(pathOf(key), { force: true })),
  };
}

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new FileMissingError('There is no such file.', { cause: error });
    }
    throw new StorageError(error);
  }
}
