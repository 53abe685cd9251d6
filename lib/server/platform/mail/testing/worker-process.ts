import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface WorkerProcess {
  /** Everything it wrote. */
  said: () => string;
  hasEnded: () => boolean;
  /** SIGKILL; resolves when it is gone. */
  kill: () => Promise<void>;
  /** SIGTERM; resolves when it is gone. */
  stop: () => Promise<void>;
}

/** Starts the real worker as a process of its own, with a data folder of its own; resolves when it works. */
export async function startWorkerProcess(
  variables: Record<string, string>,
): Promise<WorkerProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-worker-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', DATA_DIR: dataDir, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const hear = (chunk: Buffer) => void (text += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const exit = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null) child.kill(signal);
    await exit;
    rmSync(dataDir, { recursive: true, force: true });
  };
  while (!text.includes('worker.ready')) {
    if (child.exitCode !== null) throw new Error(`The worker ended:\n${text}`);
    await sleep(20);
  }
  return {
    said: () => text,
    hasEnded: () => child.exitCode !== null,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
