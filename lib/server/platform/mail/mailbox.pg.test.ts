import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { linkToken } from '../link/token';
import { allMails, queueTo } from './testing/mails';
import { productionVariables } from './testing/variables';
import { startWorkerProcess } from './testing/worker-process';

let database: TestDatabase;
const dataDir = mkdtempSync(join(tmpdir(), 'mailbox-'));

beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await database?.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const localVariables = () => ({
  OPSDESK_ENV: 'local',
  DATA_DIR: dataDir,
  DATABASE_URL: database.ownerUrl,
  APP_DATABASE_URL: database.appUrl,
  AUTH_SECRET: 'a-local-secret-0123456789',
});

/** The mailbox as a server with these variables sees it. */
async function mailboxWith(variables: Record<string, string>, openId?: string) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  const { localMailbox } = await import('./mailbox');
  const { database: pool } = await import('@/lib/server/core/database');
  const found = await localMailbox(openId);
  if (found) {
    await pool().sql.end();
    delete (globalThis as { opsdeskDatabase?: unknown }).opsdeskDatabase;
  }
  // For what the test itself works out.
  return { found, token: (linkId: string) => linkToken(linkId) };
}

describe('the local mailbox', () => {
  it('has what the worker delivers without a key, newest first, to be read again', async () => {
    const worker = await startWorkerProcess(localVariables());
    await queueTo(database.app, ['ada@example.com']);
    await expect
      .poll(() => allMails(database.owner), { timeout: 10_000 })
      .toMatchObject([{ status: 'sent' }]);
    await queueTo(database.app, ['ben@example.com']);
    await expect
      .poll(() => allMails(database.owner), { timeout: 10_000 })
      .toMatchObject([{ status: 'sent' }, { status: 'sent', providerId: 'local' }]);
    await worker.stop();

    const { found, token } = await mailboxWith(localVariables());
    expect(found?.mails.map(({ recipient }) => recipient)).toEqual([
      'ben@example.com',
      'ada@example.com',
    ]);
    expect(found?.open).toMatchObject({
      recipient: 'ben@example.com',
      subject: 'Choose a new Opsdesk password',
      text: expect.stringContaining(`#token=${token('link-of-ben@example.com')}`),
    });
    const first = await mailboxWith(localVariables(), found?.mails[1]?.id);
    expect(first.found?.open?.recipient).toBe('ada@example.com');
    expect((await mailboxWith(localVariables(), 'nonsense')).found?.open).toBeUndefined();
  });

  it('is not there in production, though the outbox be full', async () => {
    const variables = productionVariables(database, 'http://resend.test');
    expect((await mailboxWith({ ...variables, RESEND_API_KEY: '' })).found).toBeUndefined();
    vi.unstubAllEnvs();
    expect((await mailboxWith(variables)).found).toBeUndefined();
  });

  it('is not there in a production build on a Postgres of someone’s', async () => {
    const { found } = await mailboxWith({ ...localVariables(), NODE_ENV: 'production' });
    expect(found).toBeUndefined();
  });

  it('keeps no token in the database', async () => {
    const rows = await database.owner<{ row: string }[]>`select mail::text as row from mail`;
    vi.stubEnv('AUTH_SECRET', 'a-local-secret-0123456789');
    for (const { row } of rows) expect(row).not.toMatch(/token|[\w-]{43}/);
    expect(rows).toHaveLength(2);
  });
});
