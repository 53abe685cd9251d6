import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from './env';
import { SetupError } from './setup-error';

/**
 * For each process that keeps something in the data folder, before it does: the folder is closed to
 * other accounts, and so is every file that this process and its children make.
 * @throws SetupError when the folder stays open, as on a file system without permissions
 */
export function keepDataPrivate({ dataDir, managedPostgres }: DataOwner) {
  process.umask(0o077);
  const isOtherAccount = !managedPostgres && process.getuid?.() === 0;
  makeFolderPrivate(dataDir, isOtherAccount ? { passTo: join(dataDir, 'postgres') } : {});
}

type DataOwner = Pick<Env, 'dataDir' | 'managedPostgres'>;

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
