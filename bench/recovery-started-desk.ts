import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from '@/lib/server/core/env';
import { dataPaths, root } from '@/scripts/stack/paths';
import { pause } from '@/scripts/stack/processes';
import { temporaryVariables } from '@/scripts/stack/temporary';

export type StartedDesk = Awaited<ReturnType<typeof startDesk>>;

export async function startDesk() {
  const variables = await temporaryVariables({ SEED_TICKETS: '1000' });
  const command = ['--import', 'tsx', join(root, 'scripts/start.ts')];
  let supervisor: ChildProcess;
  const start = async () => {
    supervisor = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await untilReady(supervisor);
  };
  await start();
  // The secrets exist only now.
  const env = parseEnv(variables);
  return {
    env,
    runFile: dataPaths(env.dataDir).runFile,
    start,
    signal: (how: NodeJS.Signals) => void supervisor.kill(how),
    ended: async () => {
      while (supervisor.exitCode === null && supervisor.signalCode === null) await pause(50);
    },
    async stop() {
      supervisor.kill('SIGINT');
      await this.ended();
      rmSync(env.dataDir, { recursive: true, force: true });
    },
  };
}

async function untilReady(supervisor: ChildProcess) {
  const ended = once(supervisor, 'exit').then(() => {
    throw new Error('The desk did not start.');
  });
  const ready = new Promise<void>((resolve) =>
    supervisor.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('Opsdesk is ready')) resolve();
    }),
  );
  await Promise.race([ready, ended]);
  ended.catch(() => {});
}
