import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { database as appDatabase } from '@/lib/server/core/database';
import { productionVariables } from '../mail/testing/variables';
import { insertSession, sessionCookie } from '../sign-in/testing/session';
import { answerUpload } from './upload';

const origin = 'https://desk.example.com';
const MB = 1_000_000;

let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 20 });
  await database.owner`delete from attachment`;
  await database.owner`delete from discarded_file`;
  dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-upload-test-'));
  const variables = {
    ...productionVariables(database, 'http://resend.test'),
    DATA_DIR: dataDir,
    STORAGE_ORGANIZATION_LIMIT_MB: '4',
    STORAGE_CLIENT_LIMIT_MB: '2',
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});

afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

async function upload(email: string, megabytes: number, declare = true) {
  const { value } = await insertSession(database.owner, email, process.env['AUTH_SECRET'] ?? '');
  const bytes = Buffer.alloc(megabytes * MB, 'a');
  const request = new Request(`${origin}/api/t/northwind/attachments`, {
    method: 'POST',
    headers: {
      origin,
      cookie: `__Secure-${sessionCookie}=${value}`,
      'x-attachment-id': newId(),
      'x-file-name': 'a.txt',
      ...(declare && { 'content-length': String(bytes.length) }),
    },
    body: bytes,
  });
  const answer = await answerUpload(request, 'northwind');
  return { status: answer.status, body: (await answer.json()) as { title?: string } };
}

it('says whose files have no more room, and what to do', async () => {
  expect(await upload('client@opsdesk.test', 2)).toMatchObject({ status: 201 });
  for (const declare of [true, false])
    expect(await upload('client@opsdesk.test', 1, declare)).toEqual({
      status: 413,
      body: {
        type: 'about:blank',
        status: 413,
        title:
          'The storage limit is reached for your company’s files. Send your text without this file, and ask support or an admin for more room.',
      },
    });
  expect(await upload('agent@opsdesk.test', 2)).toMatchObject({ status: 201 });
  const full = await upload('other-client@opsdesk.test', 1);
  expect(full).toMatchObject({ status: 413 });
  expect(full.body.title).toContain('storage limit is reached for files in this organization');
});
