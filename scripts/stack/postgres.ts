import { execFile } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Env } from '@/lib/server/core/env';
import { SetupError } from '@/lib/server/core/setup-error';
import type { ChildSpec } from './child';
import type { PostgresHome } from './postgres-home';
import { startedAt } from './processes';
import { withConnection, withDatabase } from './sql';

const run = promisify(execFile);

/** Settings of the embedded server that differ from the defaults. */
const settings = {
  wal_level: 'logical',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  // A stopped zero-cache must not fill the disk; beyond this it syncs anew, in seconds.
  max_slot_wal_keep_size: '2GB',
  max_wal_size: '2GB',
  shared_buffers: '256MB',
  wal_sender_timeout: '60s',
  // Error details and statements contain user data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

export async function initialise(env: Env, home: PostgresHome, superPassword: string) {
  if (existsSync(join(home.data, 'PG_VERSION'))) return;
  const passwordFile = join(tmpdir(), `opsdesk-initdb-${process.pid}`);
  writeFileSync(passwordFile, superPassword, { mode: 0o600 });
  if (home.as) chownSync(passwordFile, home.as.uid, home.as.gid);
  try {
    await run(
      join(home.binaries, 'initdb'),
      [
        `--pgdata=${home.data}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      { ...home.as, cwd: '/', env: { ...process.env, LC_ALL: 'C' } },
    );
  } catch (error) {
    throw new SetupError(`Postgres could not make its data folder ${home.data}: ${reason(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Refuses a data folder in use by another server, and removes a stale pid file.
 * @throws SetupError naming the process
 */
export function claimDataFolder(home: PostgresHome) {
  const pidFile = join(home.data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (startedAt(pid) && isPostgres(pid)) {
    throw new SetupError(
      `A Postgres (process ${pid}) already runs on ${home.data}: stop it, or set DATA_DIR to another folder.`,
    );
  }
  // Its pid may belong to another process by now, which would keep Postgres from starting.
  rmSync(pidFile, { force: true });
}

/**
 * Who may connect: each role with its password, from this machine. "replication" lines are about
 * physical replication, which is not used; zero-cache's logical replication connects to its
 * database.
 */
const hostRules = `# Written by Opsdesk at every start.
host replication all 0.0.0.0/0 reject
host replication all ::0/0 reject
host all all 127.0.0.1/32 scram-sha-256
host all all ::1/128 scram-sha-256
`;

export function writeHostRules(home: PostgresHome) {
  const file = join(home.data, 'pg_hba.conf');
  writeFileSync(file, hostRules, { mode: 0o600 });
  if (home.as) chownSync(file, home.as.uid, home.as.gid);
}

/**
 * Removes Postgres's sample output plugin: with it a replication role could read every table, where
 * the standard plugin respects the publication.
 */
export function removeTestPlugin(home: PostgresHome) {
  for (const extension of ['so', 'dylib', 'dll']) {
    const file = join(home.binaries, `../lib/postgresql/test_decoding.${extension}`);
    // Where the binaries are read-only, the check of the replication role reports it.
    if (isWritable(dirname(file))) rmSync(file, { force: true });
  }
}

function isWritable(folder: string) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export function postgresSpec(env: Env, home: PostgresHome): ChildSpec {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return {
    name: 'postgres',
    command: join(home.binaries, 'postgres'),
    args: ['-D', home.data, '-p', String(env.postgresPort), ...flags],
    cwd: '/',
    variables: { LC_MESSAGES: 'C' },
    as: home.as,
    // SIGINT is Postgres's fast shutdown: it does not wait for clients.
    stopSignal: 'SIGINT',
    graceMs: 20_000,
    isReady: () =>
      withConnection(withDatabase(env.adminUrl, 'postgres'), (sql) => sql`select 1`).then(
        () => true,
        () => false,
      ),
  };
}

/**
 * Checks a managed Postgres.
 * @returns its `server_version_num`
 * @throws SetupError when it cannot be reached or lacks what Opsdesk needs
 */
export async function checkManaged(env: Env): Promise<number> {
  const [server] = await withConnection(
    env.adminUrl,
    (sql) => sql<{ version: number; level: string }[]>`
      select current_setting('server_version_num')::int as version, current_setting('wal_level') as level`,
  ).catch((error: unknown) => {
    throw new SetupError(
      `DATABASE_URL cannot be reached (${reason(error)}): check the address and the password.`,
    );
  });
  if (!server || server.version < 160_000) {
    const version = Math.floor((server?.version ?? 0) / 10_000);
    throw new SetupError(
      `The Postgres at DATABASE_URL is version ${version}, Opsdesk needs 16 or later: upgrade it, or unset DATABASE_URL for the embedded one.`,
    );
  }
  if (server.level !== 'logical') {
    throw new SetupError(
      `The Postgres at DATABASE_URL has wal_level=${server.level}, Opsdesk needs logical: run "ALTER SYSTEM SET wal_level = logical" and restart it.`,
    );
  }
  return server.version;
}

function isPostgres(pid: number) {
  if (process.platform !== 'linux') return true;
  try {
    return /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

function reason(error: unknown) {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').at(-1) ?? text;
}
