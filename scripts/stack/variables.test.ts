import { expect, it } from 'vitest';
import { parseEnv } from '@/lib/server/core/env';
import { childVariables } from './variables';

const production = {
  OPSDESK_ENV: 'production',
  HOST: '0.0.0.0',
  PORT: '4000',
  ZERO_PORT: '4100',
  METRICS_HOST: '10.0.0.2',
  METRICS_PORT: '9500',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example.com:4318',
  DATA_DIR: '/srv/opsdesk',
  DATABASE_URL: 'postgres://admin:pw@db.example.com:5432/desk',
  SEED_TICKETS: '7',
  APP_URL: 'https://desk.example.com',
  TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16',
  AUTH_SECRET: 'a-production-secret-of-length',
  ZERO_QUERY_API_KEY: 'a-production-query-key',
  ZERO_MUTATE_API_KEY: 'a-production-mutate-key',
  RESEND_API_KEY: 're_1',
  RESEND_FROM: 'Desk <desk@example.com>',
  RESEND_BASE_URL: 'https://mail.example.com',
  WEBHOOKS_TO_LOOPBACK: 'true',
  STORAGE_S3_ENDPOINT: 'https://s3.example.com',
  STORAGE_S3_REGION: 'eu-west-1',
  STORAGE_S3_BUCKET: 'files',
  STORAGE_S3_ACCESS_KEY_ID: 'key',
  STORAGE_S3_SECRET_ACCESS_KEY: 'secret',
  STORAGE_S3_FORCE_PATH_STYLE: 'true',
  STORAGE_ORGANIZATION_LIMIT_MB: '300',
  STORAGE_CLIENT_LIMIT_MB: '30',
};

it.each([
  ['everything', production],
  ['no email and no bucket', without(/^(RESEND|STORAGE)_/)],
  ['no metrics and no traces', { ...without(/^(METRICS|OTEL)_/), METRICS_PORT: 'off' }],
])('gives a child process what the starter read: %s', (_, variables) => {
  const env = parseEnv(variables);
  // Child processes do not create the logins.
  expect(parseEnv(childVariables(env))).toEqual({ ...env, givenLogins: expect.any(Array) });
});

function without(pattern: RegExp) {
  return Object.fromEntries(Object.entries(production).filter(([name]) => !pattern.test(name)));
}
