import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '@/lib/server/setup-error';

/** Files that this process and its children make are their account's alone. */
export function makeFilesPrivate() {
  process.umask(0o077);
}

/**
 * Keeps a data folder from every other account of the machine: replica, secrets, files and logs. Where
 * Postgres runs as another account it may pass through to `passTo`, and read nothing on the way.
 * @throws SetupError when the folder stays open, as on a file system without permissions
 */
export function makeFolderPrivate(folder: string, { passTo }: { passTo?: string } = {}) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return;
  restrict(folder, passTo ? 0o711 : 0o700);
  for (const { name } of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found || path === passTo) continue;
    restrict(path, found.isDirectory() ? 0o700 : found.mode & 0o700);
  }
}

function restrict(path: string, mode: number) {
  const permissions = () => statSync(path).mode & 0o777;
  if (permissions() === mode) return;
  try {
    chmodSync(path, mode);
  } catch {
    // Said below, with what to do.
  }
  if ((permissions() & 0o077 & ~mode) === 0) return;
  throw new SetupError(
    `Other accounts of this machine can open ${path}, which holds what people wrote: run "chmod ${mode.toString(8)}" on it as its owner, or set DATA_DIR to another folder.`,
  );
}
