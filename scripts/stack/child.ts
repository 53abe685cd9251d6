import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '@/lib/server/core/setup-error';
import { LogFile } from './log-file';
import { knownProcess, type KnownProcess, pause, treeMarker } from './processes';

export interface ChildSpec {
  /** Shown on the console, and the name of its log file. */
  name: string;
  command: string;
  args: string[];
  cwd: string;
  /** Replaces the environment, except for PATH, HOME, locale and time zone. */
  variables: Record<string, string | undefined>;
  /** The ids to run as, if not those of the parent. */
  as?: { uid: number; gid: number } | undefined;
  stopSignal: 'SIGTERM' | 'SIGINT';
  /** Time allowed to stop, in milliseconds. */
  graceMs: number;
  /** Called every 100 ms until true. */
  isReady: () => Promise<boolean>;
  /** Minutes allowed to start; 2 by default. */
  readyWithinMinutes?: number;
  /** Called each time it becomes ready. */
  onReady?: () => Promise<void>;
  /** Also prints its output to the console (hot reload). */
  echo?: boolean;
}

const usualMinutes = 2;
const passedOn = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'CI', 'NODE_EXTRA_CA_CERTS'];

/** One run of a supervised process. */
export class Child {
  readonly known: KnownProcess;
  readonly bornAt = Date.now();
  readonly ended: Promise<string>;
  #process: ChildProcess;
  #hasEnded = false;

  constructor(
    readonly spec: ChildSpec,
    readonly logFile: string,
    tree: string,
  ) {
    const out = spec.echo ? 'inherit' : 'pipe';
    this.#process = spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: { NODE_ENV: 'production', ...inherited(), ...spec.variables, [treeMarker]: tree },
      // Ctrl-C reaches the supervisor only, which stops the processes in order.
      detached: true,
      stdio: ['ignore', out, out],
      ...spec.as,
    });
    if (!spec.echo) keepLog(this.#process, logFile);
    this.ended = new Promise((resolve) => {
      const end = (reason: string) => {
        this.#hasEnded = true;
        resolve(reason);
      };
      this.#process.on('error', (error) => end(error.message));
      this.#process.on('exit', (code, signal) => end(signal ?? `exit ${code}`));
    });
    this.known = knownProcess(this.#process.pid ?? 0);
  }

  /** @throws Error with the end of its log when it ends or hangs before it is ready */
  async untilReady(): Promise<void> {
    const minutes = this.spec.readyWithinMinutes ?? usualMinutes;
    const deadline = Date.now() + minutes * 60_000;
    for (;;) {
      if (await this.spec.isReady()) break;
      if (this.#hasEnded) throw this.failure(`ended (${await this.ended}) before it was ready`);
      if (Date.now() > deadline) throw this.failure(`was not ready within ${minutes} minutes`);
      await pause(100);
    }
    await this.spec.onReady?.();
  }

  /** An error with what happened and the end of the log. */
  failure(what: string): SetupError {
    return new SetupError(
      `${this.spec.name} ${what}. The end of ${this.logFile}:\n${tail(this.logFile)}`,
    );
  }
}

export function logFileOf(logs: string, name: string) {
  return join(logs, `${name}.log`);
}

/** The variables that processes inherit. */
export function inherited() {
  return Object.fromEntries(passedOn.map((name) => [name, process.env[name]]));
}

/** Logs the output until the last child closes the pipe too. */
function keepLog(child: ChildProcess, file: string) {
  const log = new LogFile(file);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => log.write(chunk));
    stream?.on('error', () => {});
  }
  child.once('close', () => log.close());
}

function tail(file: string) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
}
