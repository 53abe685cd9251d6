import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publication } from '@/lib/server/core/database-logins';
import type { Env } from '@/lib/server/core/env';
import { reconnectSeconds } from '@/lib/server/core/reconnect';
import type { ChildSpec } from './child';
import { isServing } from './http';
import { compileCache, dataPaths, root } from './paths';
import { grantShard } from './roles';

/**
 * Smaller messages are sent as they are; no context between messages, which would cost memory per
 * client.
 */
const compression = {
  threshold: 4096,
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
  zlibDeflateOptions: { level: 3 },
};

/** zero-cache as a supervised process; `webUrl` serves queries and mutations. */
export function zeroCacheSpec(env: Env, webUrl: string): ChildSpec {
  const paths = dataPaths(env.dataDir);
  mkdirSync(paths.zero, { recursive: true });
  const api = `${webUrl}/api/zero`;
  const guard = pathToFileURL(join(root, 'scripts/stack/zero-cache-guard.mjs')).href;
  return {
    name: 'zero-cache',
    command: process.execPath,
    args: [join(root, 'node_modules/@rocicorp/zero/out/zero/src/cli.js')],
    // It reads the `.env` of its folder, which must not be the app's.
    cwd: paths.zero,
    variables: {
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: compileCache,
      NODE_OPTIONS: `--import=${guard}`,
      OPSDESK_ZERO_KEY: env.zeroKey,
      // Read by its `postgres` package, for each of its pools.
      PGBACKOFF: String(reconnectSeconds),
      ZERO_UPSTREAM_DB: env.replicationUrl,
      ZERO_APP_PUBLICATIONS: publication,
      ZERO_REPLICA_FILE: paths.replica,
      ZERO_PORT: String(env.zeroPort),
      ZERO_CHANGE_STREAMER_PORT: String(env.zeroPort + 1),
      ZERO_NUM_SYNC_WORKERS: String(syncWorkers()),
      ZERO_QUERY_URL: `${api}/query`,
      ZERO_QUERY_API_KEY: env.zeroQueryApiKey,
      ZERO_QUERY_FORWARD_COOKIES: 'true',
      ZERO_MUTATE_URL: `${api}/mutate`,
      ZERO_MUTATE_API_KEY: env.zeroMutateApiKey,
      ZERO_MUTATE_FORWARD_COOKIES: 'true',
      // The gateway sets the client's address for the audit log.
      ZERO_MUTATE_ALLOWED_REQUEST_HEADERS: 'x-forwarded-for',
      ZERO_ENABLE_CRUD_MUTATIONS: 'false',
      ZERO_ENABLE_TELEMETRY: 'false',
      DO_NOT_TRACK: '1',
      OTEL_SERVICE_NAME: 'opsdesk-zero-cache',
      ...env.openTelemetry,
      ZERO_ENABLE_STARTUP_MESSAGE: 'false',
      // Unknown unless the operator sets one: guesses over a sync socket are not rate-limited.
      ZERO_ADMIN_PASSWORD: env.zeroAdminPassword ?? randomBytes(32).toString('base64url'),
      ZERO_AUTH_REVALIDATE_INTERVAL_SECONDS: '15',
      ZERO_AUTH_RETRANSFORM_INTERVAL_SECONDS: '60',
      ZERO_CVR_GARBAGE_COLLECTION_INACTIVITY_THRESHOLD_HOURS: '168',
      // A first visit on a slow connection must finish before the client gives up.
      ZERO_WEBSOCKET_COMPRESSION: 'true',
      ZERO_WEBSOCKET_COMPRESSION_OPTIONS: JSON.stringify(compression),
      ZERO_LOG_LEVEL: 'warn',
    },
    stopSignal: 'SIGTERM',
    graceMs: 8000,
    isReady: () => isServing(`http://127.0.0.1:${env.zeroPort}/`),
    // The initial copy takes minutes with a million tickets.
    readyWithinMinutes: 30,
    onReady: () => grantShard(env),
  };
}

/**
 * Makes the next zero-cache copy everything anew. Without event triggers, which need a superuser,
 * it does not notice every schema change.
 */
export function deleteReplica(env: Env) {
  rmSync(dataPaths(env.dataDir).zero, { recursive: true, force: true });
}

/** One core is left to Postgres and Next.js; four workers serve hundreds of people. */
function syncWorkers() {
  return Math.max(1, Math.min(4, availableParallelism() - 1));
}
