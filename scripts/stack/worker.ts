import { join } from 'node:path';
import type { ChildSpec } from './child';
import { root } from './paths';

export function workerSpec(variables: Record<string, string | undefined>): ChildSpec {
  return {
    name: 'worker',
    command: process.execPath,
    args: ['--import', 'tsx', join(root, 'scripts/worker.ts')],
    cwd: root,
    variables: { ...variables, NODE_ENV: 'production' },
    stopSignal: 'SIGTERM',
    graceMs: 12_000,
    // Nothing depends on it; if it fails, the supervisor restarts it.
    isReady: () => Promise.resolve(true),
  };
}
