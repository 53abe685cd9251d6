import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { attachmentLimit } from '@/zero/platform/attachment/values';
import type { InterchangeEntry } from '../interchange';

/** The path of a file of a ticket; undefined where it is not there, empty or too large. */
export type FileFinder = (
  number: string,
  file: InterchangeEntry['files'][number],
) => Promise<string | undefined>;

/** Finds the files of an export that lie in a folder: by their path, or by their key and name. */
export async function fileFinder(folder: string | undefined): Promise<FileFinder> {
  if (folder === undefined) return async () => undefined;
  const root = await realpath(folder);
  return async (number, { key, name, path }) => {
    const places = path
      ? [path]
      : [join(key, name), key, join(number, key, name), join(number, name)];
    for (const place of places) {
      // A path is part of the export, and may name anything on this machine.
      const real = await realpath(join(root, place)).catch(() => undefined);
      if (!real?.startsWith(root + sep)) continue;
      const found = await stat(real);
      if (found.isFile() && found.size > 0 && found.size <= attachmentLimit) return real;
    }
    return undefined;
  };
}
