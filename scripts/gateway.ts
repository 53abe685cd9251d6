import { env } from '@/lib/server/env';
import { exitWith } from '@/lib/server/setup-error';
import { openGateway } from './stack/gateway';

// Opens the public port by itself, in front of a Next.js and a zero-cache that run already.
async function run() {
  const environment = env();
  const gateway = await openGateway(environment, environment.webUrl);
  console.log(`Listening on ${environment.host}:${environment.port} for ${environment.origin}.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void gateway.close().then(() => process.exit(0)));
  }
}

await run().catch(exitWith);
