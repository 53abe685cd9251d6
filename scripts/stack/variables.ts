import type { Env } from '@/lib/server/core/env';
import { storageVariablesOf } from '@/lib/server/core/storage/variables';

/**
 * The environment of the app's processes: the same values made explicit, so that neither a port set
 * by Next.js nor another `.env` changes them.
 */
export function childVariables(env: Env): Record<string, string | undefined> {
  return {
    OPSDESK_ENV: env.mode,
    HOST: env.host,
    PORT: String(env.port),
    ZERO_PORT: String(env.zeroPort),
    POSTGRES_PORT: String(env.postgresPort),
    METRICS_HOST: env.metrics?.host ?? '',
    METRICS_PORT: env.metrics ? String(env.metrics.gatewayPort) : 'off',
    ...env.openTelemetry,
    DATA_DIR: env.dataDir,
    DATABASE_URL: env.managedPostgres ? env.adminUrl : '',
    APP_DATABASE_URL: env.appUrl,
    REPLICATION_DATABASE_URL: env.replicationUrl,
    SEED_TICKETS: String(env.seedTickets),
    APP_URL: env.origin,
    TRUSTED_PROXIES: env.trustedProxies.join(','),
    SIGN_UP: env.signUp,
    OPERATOR_EMAIL: env.operatorEmail ?? '',
    AUTH_SECRET: env.authSecret,
    ZERO_QUERY_API_KEY: env.zeroQueryApiKey,
    ZERO_MUTATE_API_KEY: env.zeroMutateApiKey,
    RESEND_API_KEY: env.resend?.apiKey ?? '',
    RESEND_FROM: env.resend?.from ?? '',
    RESEND_BASE_URL: env.resend?.baseUrl ?? '',
    WEBHOOKS_TO_LOOPBACK: String(env.webhooksToLoopback),
    ...storageVariablesOf(env.s3, env.storageLimits),
  };
}
