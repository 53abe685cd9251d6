import { expect, it } from 'vitest';
import { parseEnv } from './env';
import { startNotices } from './start-notices';

const production = {
  DATABASE_URL: 'postgres://admin:pw@db.example.com:5432/desk',
  APP_URL: 'https://desk.example.com',
  AUTH_SECRET: 'a-production-secret-of-length',
  ZERO_QUERY_API_KEY: 'a-production-query-key',
  ZERO_MUTATE_API_KEY: 'a-production-mutate-key',
};
const withEmail = { RESEND_API_KEY: 're_1', RESEND_FROM: 'Desk <desk@example.com>' };

it('names every part of a production desk that lacks security fixes', () => {
  const env = parseEnv({ ...production, ...withEmail });
  expect(startNotices(env, 'v24.21.0', 180_004)).toEqual([
    expect.stringContaining('Node.js 24.21.0'),
    expect.stringContaining('PostgreSQL 18.4'),
  ]);
  expect(startNotices(env, 'v24.22.1', 180_007)).toEqual([]);
});

it('says that no email leaves a production desk without a key', () => {
  const env = parseEnv(production);
  expect(startNotices(env, 'v24.22.1')).toEqual([
    expect.stringMatching(/^Email is not set up: RESEND_API_KEY is missing/),
  ]);
});

it('says nothing on a local desk, which keeps its mail and brings its own versions', () => {
  const env = parseEnv({}, () => ({
    AUTH_SECRET: 'kept-auth-secret-0123',
    ZERO_QUERY_API_KEY: 'kept-query-key-0123',
    ZERO_MUTATE_API_KEY: 'kept-mutate-key-0123',
    POSTGRES_PASSWORD: 'kept-super-password',
    OWNER_PASSWORD: 'kept-owner-password',
    APP_PASSWORD: 'kept-app-password',
    REPLICATION_PASSWORD: 'kept-replication-pw',
  }));
  expect(startNotices(env, 'v24.21.0', 180_004)).toEqual([]);
});
