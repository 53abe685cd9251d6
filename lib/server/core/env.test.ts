import { readFileSync } from 'node:fs';
import { parseEnv as loadEnvFile } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseEnv } from './env';
import type { Secrets } from './secrets';

const kept: Secrets = {
  AUTH_SECRET: 'kept-auth-secret-0123',
  ZERO_QUERY_API_KEY: 'kept-query-key-0123',
  ZERO_MUTATE_API_KEY: 'kept-mutate-key-0123',
  POSTGRES_PASSWORD: 'kept-super-password',
  OWNER_PASSWORD: 'kept-owner-password',
  APP_PASSWORD: 'kept-app-password',
  REPLICATION_PASSWORD: 'kept-replication-pw',
};
const read = (variables: Record<string, string>) => parseEnv(variables, () => kept);

const production = {
  DATABASE_URL: 'postgres://admin:pw@db.example.com:5432/desk',
  APP_URL: 'https://desk.example.com/ignored',
  AUTH_SECRET: 'a-production-secret-of-length',
  ZERO_QUERY_API_KEY: 'a-production-query-key',
  ZERO_MUTATE_API_KEY: 'a-production-mutate-key',
};

describe('a local desk', () => {
  it('needs nothing', () => {
    const env = read({});
    expect(env).toMatchObject({
      mode: 'local',
      port: 3000,
      zeroPort: 4848,
      managedPostgres: false,
    });
    expect(env.authSecret).toBe(kept.AUTH_SECRET);
    expect(env.ownerUrl).toBe(
      'postgres://opsdesk_owner:kept-owner-password@127.0.0.1:5433/opsdesk',
    );
  });

  it('reads the shipped example as if nothing were set', () => {
    const example = loadEnvFile(readFileSync('.env.example', 'utf8'));
    expect(parseEnv(example, () => kept)).toEqual(read({}));
  });

  it('accepts localhost and its address as origins, on its own port only', () => {
    expect(read({ PORT: '3100' }).allowedOrigins).toEqual([
      'http://localhost:3100',
      'http://127.0.0.1:3100',
    ]);
  });

  it('stays local with a Postgres on the same machine', () => {
    const env = read({ DATABASE_URL: 'postgres://me:pw@localhost/desk' });
    expect(env).toMatchObject({ mode: 'local', managedPostgres: true });
    expect(env.appUrl).toBe('postgres://opsdesk_app:kept-app-password@localhost/desk');
  });
});

describe('production', () => {
  it('follows from a Postgres on another machine, and keeps no secrets in files', () => {
    const env = parseEnv(production, () => {
      throw new Error('read local secrets');
    });
    expect(env).toMatchObject({ mode: 'production', origin: 'https://desk.example.com' });
    expect(env.allowedOrigins).toEqual(['https://desk.example.com']);
    expect(env.ownerUrl).toBe(production.DATABASE_URL);
    expect(new URL(env.appUrl).username).toBe('opsdesk_app');
    expect(new URL(env.appUrl).password).not.toBe(new URL(env.replicationUrl).password);
  });

  it('takes logins that someone else made', () => {
    const env = read({
      ...production,
      APP_DATABASE_URL: 'postgres://other:pw@db.example.com/desk',
    });
    expect(new URL(env.appUrl).username).toBe('other');
    expect(env.givenLogins).toEqual(['opsdesk_app']);
  });

  it.each(['DATABASE_URL', 'APP_URL', 'AUTH_SECRET', 'ZERO_QUERY_API_KEY'] as const)(
    'asks for %s',
    (name) => {
      const variables = { ...production, OPSDESK_ENV: 'production', [name]: '' };
      expect(() => read(variables)).toThrow(new RegExp(`^${name} is missing: .*set it`));
    },
  );
});

describe('a wrong value', () => {
  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc", expected a port'],
    [{ PORT: '70000' }, 'PORT is "70000", expected at most 65534'],
    [{ SEED_TICKETS: '-1' }, 'SEED_TICKETS is "-1", expected at least 0'],
    [{ DATABASE_URL: 'mysql://me:pw@x/y' }, 'DATABASE_URL is not valid, expected a postgres://'],
    [
      { ZERO_ADMIN_PASSWORD: 'twenty-four-characters!!' },
      'ZERO_ADMIN_PASSWORD is not valid, expected at least 32 characters',
    ],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET is not valid, expected at least 16 characters'],
    [{ APP_URL: 'desk' }, 'APP_URL is "desk", expected an http:// or https:// address'],
    [{ OPSDESK_ENV: 'staging' }, 'OPSDESK_ENV is "staging", expected "local" or "production"'],
    [{ PORT: '4849' }, 'ZERO_PORT + 1 and PORT are both 4849'],
    [{ RESEND_API_KEY: 're_1' }, 'RESEND_FROM is missing'],
  ])('%o is one line that names it', (variables, message) => {
    expect(() => read(variables)).toThrow(message);
    expect(() => read(variables)).not.toThrow(/\n|pw@/);
  });
});
