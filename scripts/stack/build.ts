import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import { root } from './paths';
import { isAlive, pause, startedAt } from './processes';
import { publicVariables, sourceHash } from './source-hash';
import type { Supervisor } from './supervisor';

/**
 * Builds are stored by the hash of their sources and never changed, so that a build does not
 * disturb a running desk. `.next` is the working folder.
 */
const builds = join(root, 'node_modules/.cache/opsdesk/web');
const kept = 3;
const workshopOnly = new Set([
  'cache',
  'dev',
  'types',
  'diagnostics',
  'trace',
  'trace-build',
  'lock',
]);

/** The build of the current sources, if there is one. */
export const buildFolder = () => join(builds, sourceHash());

type Variables = Record<string, string | undefined>;

/**
 * Builds the current sources unless that build exists.
 * @returns its folder relative to the root, as Next.js expects it
 * @throws Error with the end of the build's output
 */
export async function ensureBuild(supervisor: Supervisor, variables: Variables): Promise<string> {
  mkdirSync(builds, { recursive: true });
  const release = await lockWorkshop();
  try {
    const folder = buildFolder();
    if (!existsSync(folder)) await build(folder, supervisor, variables);
    markUsed(folder);
    prune(folder);
    return relative(root, folder);
  } finally {
    release();
  }
}

async function build(folder: string, supervisor: Supervisor, variables: Variables) {
  await supervisor.run({
    name: 'build',
    command: process.execPath,
    args: [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    cwd: root,
    variables: {
      ...publicVariables(),
      ...variables,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stopSignal: 'SIGTERM',
    graceMs: 3000,
    isReady: () => Promise.resolve(true),
  });
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const workshop = join(root, '.next');
  for (const name of readdirSync(workshop)) {
    if (!workshopOnly.has(name))
      cpSync(join(workshop, name), join(draft, name), { recursive: true });
  }
  renameSync(draft, folder);
}

/** Keeps the build from being pruned while this process runs. */
function markUsed(folder: string) {
  const now = new Date();
  utimesSync(folder, now, now);
  writeFileSync(join(folder, `used-by-${process.pid}`), startedAt(process.pid) ?? '');
}

function prune(current: string) {
  const folders = readdirSync(builds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(builds, entry.name))
    .filter((folder) => folder !== current && !isUsed(folder));
  const byAge = folders.toSorted((a, b) => modifiedAt(b) - modifiedAt(a));
  for (const folder of byAge.slice(kept)) rmSync(folder, { recursive: true, force: true });
}

function isUsed(folder: string) {
  const marks = readdirSync(folder).filter((name) => name.startsWith('used-by-'));
  return marks.some((mark) => {
    const pid = Number(basename(mark).slice('used-by-'.length));
    return isAlive({ pid, startedAt: readFileSync(join(folder, mark), 'utf8') });
  });
}

/** Next.js builds in one folder: one build at a time per checkout. */
async function lockWorkshop(): Promise<() => void> {
  const file = join(builds, 'lock');
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeFileSync(
        handle,
        JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) }),
      );
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch {
      if (!holderIsAlive(file)) rmSync(file, { force: true });
      await pause(200);
    }
  }
}

function holderIsAlive(file: string) {
  try {
    return isAlive(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Not written yet, or just removed: try again.
    return existsSync(file);
  }
}

function modifiedAt(folder: string) {
  return statSync(folder).mtimeMs;
}
