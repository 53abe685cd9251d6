import { spawn } from 'node:child_process';
import { inherited, type ChildSpec } from './child';
import { pause } from './processes';

/** Runs one part in the foreground, forwards stop signals and exits with its code. */
export async function runStandalone(specOf: () => ChildSpec): Promise<void> {
  const spec = specOf();
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: { NODE_ENV: 'production', ...inherited(), ...spec.variables },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => child.kill(spec.stopSignal));
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  if (await becomesReady(spec, ended)) await spec.onReady?.();
  process.exitCode = await ended;
}

async function becomesReady(spec: ChildSpec, ended: Promise<number>): Promise<boolean> {
  while (!(await spec.isReady())) {
    const hasEnded = await Promise.race([ended.then(() => true), pause(500)]);
    if (hasEnded) return false;
  }
  return true;
}
