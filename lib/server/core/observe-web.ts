import { join, resolve } from 'node:path';
import { env } from './env';
import { serveMetrics } from './metrics/server';
import { observeRequests } from './observe-requests';
import { routeTable } from './route-table';

/** Counts, times and logs what Next.js answers in this process, and serves its metrics. */
export function observeWeb(): void {
  const { metrics } = env();
  const build = resolve(process.env['NEXT_DIST_DIR'] ?? '.next');
  const routeOf = routeTable(join(build, 'routes-manifest.json'));
  const { server } = serveMetrics(metrics && { host: metrics.host, port: metrics.webPort });
  observeRequests((of, path) => (of === server ? undefined : routeOf(path)));
}
