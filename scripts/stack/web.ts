import { join } from 'node:path';
import type { ChildSpec } from './child';
import { isServing } from './http';
import { root } from './paths';

/**
 * Next.js as a supervised process on a loopback port: the production build in `folder`, or hot
 * reload without one. `variables` is its environment.
 */
export function webSpec(
  variables: Record<string, string | undefined>,
  { port, folder }: { port: number; folder: string | undefined },
): ChildSpec {
  const dev = folder === undefined;
  return {
    name: 'web',
    command: process.execPath,
    args: [
      join(root, 'node_modules/next/dist/bin/next'),
      dev ? 'dev' : 'start',
      '--port',
      String(port),
      '--hostname',
      '127.0.0.1',
    ],
    cwd: root,
    variables: {
      ...variables,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_DIST_DIR: folder,
    },
    stopSignal: 'SIGTERM',
    graceMs: 8000,
    isReady: () => isServing(`http://127.0.0.1:${port}/livez`),
    echo: dev,
  };
}
