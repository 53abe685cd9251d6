import { join } from 'node:path';
import type { ChildSpec } from './child';
import { root } from './paths';

/** The worker as a supervised process. `variables` is the app's environment. */
export function workerSpec(variables: Record<string, string | undefined>): ChildSpec {
  return {
    name: 'worker',
    command: process.execPath,
    args: ['--import', 'tsx', join(root, 'scripts/worker.ts')],
    cwd: root,
    variables: { ...variables, NODE_ENV: 'production' },
    stopSignal: 'SIGTERM',
    graceMs: 12_000,
    // Nobody waits for it: when it cannot work, the supervisor sees it end.
    isReady: () => Promise.resolve(true),
  };
}
