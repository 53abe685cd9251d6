import { env } from '@/lib/server/core/env';
import { log } from '@/lib/server/core/log';
import { exitWith } from '@/lib/server/core/setup-error';
import { serveMetrics } from '@/lib/server/core/metrics/server';
import { openGateway } from './stack/gateway';

// Opens the public port by itself, in front of a Next.js and a zero-cache that run already.
async function run() {
  const environment = env();
  const gateway = await openGateway(environment, environment.webUrl);
  const { host, port, origin, metrics } = environment;
  serveMetrics(metrics && { host: metrics.host, port: metrics.gatewayPort });
  log('info', 'gateway.listening', { host, port, origin });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void gateway.close().then(() => process.exit(0)));
  }
}

await run().catch(exitWith);
