// Runs before anything is installed, on any Node version: standard library only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { patchPostgres } from './patch-postgres.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, 'node_modules', '.opsdesk-lock');
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Installs the locked dependencies if needed, then runs a TypeScript file with the pinned Node.
 * Exits with the child's code, after the child.
 * @param {string} script path below the repository's root
 * @param {string[]} args arguments for the script
 */
export async function bootstrap(script, args) {
  requireNode(18);
  if (!dependenciesAreCurrent()) await installDependencies();
  patchPostgres();
  // The channel tells the child when this process ends, even by SIGKILL.
  const stdio = /** @type {const} */ (['inherit', 'inherit', 'inherit', 'ipc']);
  const childArgs = ['--import', 'tsx', join(root, script), ...args];
  process.exitCode = await runToEnd(pinnedNode(), childArgs, [...stdio]);
}

function requireNode(minimum) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= minimum) return;
  fail(`Node ${process.versions.node} is too old: install Node ${minimum} or later.`);
}

function dependenciesAreCurrent() {
  const stamp = lockStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  if (!installedMatchesLock()) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

function lockStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** True when the installed packages match the lock file. */
function installedMatchesLock() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

async function installDependencies() {
  const startedAt = Date.now();
  const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(0);
  console.log('· Installing the locked dependencies');
  const heartbeat = setInterval(() => console.log(`  still installing, ${seconds()} s`), 15_000);
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it rejects a lock file without the binaries of other platforms.
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const code = npm?.endsWith('.js')
    ? await runToEnd(process.execPath, [npm, ...args])
    : await runToEnd('npm', args);
  clearInterval(heartbeat);
  if (code !== 0)
    fail(`npm install failed (exit ${code}). Its message is above; then run this again.`);
  writeFileSync(stampFile, lockStamp());
  console.log(`✓ Dependencies installed  ${seconds()} s`);
}

function pinnedNode() {
  const pinned = join(root, 'node_modules', 'node', 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  const major = Number(process.versions.node.split('.')[0]);
  if (major === 22 || major === 24) return process.execPath;
  return fail(
    'The pinned Node 24 is missing: npm ran without install scripts. Run `npm rebuild node`, or use Node 24.',
  );
}

function runToEnd(command, args, stdio = 'inherit') {
  return new Promise((resolve) => {
    const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;
    const child = spawn(command, args, {
      cwd: root,
      stdio,
      env: { ...process.env, PATH: path },
    });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    const parentPoll = pollNpm(() => child.kill('SIGTERM'));
    child.on('error', (error) => {
      console.error(`${command} could not be run: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      clearInterval(parentPoll);
      for (const name of signals) process.off(name, forward);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** Polls the parent npm: when killed, it cannot forward a signal. */
function pollNpm(/** @type {() => void} */ onGone) {
  const npm = process.env.npm_lifecycle_event ? npmAbove() : undefined;
  if (!npm) return undefined;
  return setInterval(() => existsSync(`/proc/${npm}`) || onGone(), 1000).unref();
}

/** The npm process that runs this script, directly or through a shell; undefined without /proc. */
function npmAbove() {
  let pid = process.ppid;
  for (let level = 0; level < 2; level += 1) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('npm')) return pid;
      pid = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
