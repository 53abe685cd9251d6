import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { apiOn } from '@/lib/server/api/testing';
import { database as appDatabase } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { apiScopes } from '@/lib/server/modules';
import { insertSession, sessionCookie } from '@/lib/server/platform/sign-in/testing/session';
import { graceHours } from '@/zero/platform/api-key/values';
import { answerCreate, answerList, answerRevoke, answerRotate } from './answer';
import type { ApiKeyRow } from './manage';

const origin = 'http://localhost:3000';

let database: TestDatabase;
let cookies: Record<string, string>;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 10 });
  vi.stubEnv('OPSDESK_ENV', 'local');
  vi.stubEnv('APP_DATABASE_URL', database.appUrl);
  const cookieOf = async (email: string) => {
    const { value } = await insertSession(database.owner, email, env().authSecret);
    return `${sessionCookie}=${value}`;
  };
  cookies = {
    admin: await cookieOf('admin@opsdesk.test'),
    manager: await cookieOf('manager@opsdesk.test'),
    agent: await cookieOf('agent@opsdesk.test'),
    client: await cookieOf('client@opsdesk.test'),
    'another organization’s agent': await cookieOf('agent@acme.test'),
  };
});

afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database?.drop();
  vi.unstubAllEnvs();
});

const ask = (who: string, body?: object) =>
  new Request(`${origin}/api/t/northwind/api-keys`, {
    method: body ? 'POST' : 'GET',
    headers: { origin, cookie: cookies[who] ?? '', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

const wanted = {
  name: 'Billing sync',
  scopes: ['clients:read'],
  expiresInDays: 30,
  allowedNetworks: null,
};

async function create(): Promise<{ id: string; token: string }> {
  const answer = await answerCreate(ask('admin', wanted), 'northwind', apiScopes);
  expect(answer.status).toBe(200);
  return await answer.json();
}

async function rowOf(id: string): Promise<ApiKeyRow | undefined> {
  const answer = await answerList(ask('admin'), 'northwind', apiScopes);
  const { keys } = (await answer.json()) as { keys: ApiKeyRow[] };
  return keys.find((key) => key.id === id);
}

const statusOf = async (token: string) =>
  (await apiOn(database).send(token, '/clients?limit=1')).status;

const actionsOn = async (id: string) => {
  const rows = await database.owner<{ action: string }[]>`
    select action from audit_entry where subject_id = ${id} order by created_at, id`;
  return rows.map(({ action }) => action);
};

describe('an API key', () => {
  it('is given once, and what is stored of it is no way in', async () => {
    const { id, token } = await create();
    expect(await statusOf(token)).toBe(200);
    const row = await rowOf(id);
    expect(row).toMatchObject({ name: 'Billing sync', scopes: ['clients:read'], isOver: false });
    expect(token.startsWith(row?.start ?? '-')).toBe(true);
    expect(token.endsWith(row?.lastFour ?? '-')).toBe(true);
    const stored = await database.owner<{ text: string }[]>`
      select k::text || s::text || coalesce((
        select string_agg(e::text, '') from audit_entry e where e.subject_id = k.id::text
      ), '') as text
      from api_key k join api_key_secret s on s.key_id = k.id where k.id = ${id}`;
    expect(stored[0]?.text).not.toContain(token.slice(14, -4));
    expect(await actionsOn(id)).toEqual(['apiKey.create']);
  });

  it('never leaves for a browser but by its name', async () => {
    const published = await database.owner<{ table: string; columns: string[] }[]>`
      select tablename as table, attnames::text[] as columns from pg_publication_tables
      where tablename like 'api\_key%' or tablename = 'idempotency_record'`;
    expect([...published]).toEqual([
      { table: 'api_key', columns: ['id', 'organization_id', 'name'] },
    ]);
  });

  it('is an admin’s to make, see, rotate and revoke', async () => {
    const { id, token } = await create();
    for (const who of Object.keys(cookies).filter((each) => each !== 'admin')) {
      const answers = await Promise.all([
        answerList(ask(who), 'northwind', apiScopes),
        answerCreate(ask(who, wanted), 'northwind', apiScopes),
        answerRotate(ask(who, { graceHours: 0 }), 'northwind', id),
        answerRevoke(ask(who, {}), 'northwind', id),
      ]);
      expect(
        answers.map(({ status }) => status),
        who,
      ).toEqual([404, 404, 404, 404]);
    }
    expect(await statusOf(token)).toBe(200);
  });

  it.each(graceHours)('that is rotated with %i hours of grace has a successor', async (hours) => {
    const { id, token } = await create();
    const answer = await answerRotate(ask('admin', { graceHours: hours }), 'northwind', id);
    const successor = (await answer.json()) as { id: string; token: string };
    expect(await statusOf(successor.token)).toBe(200);
    expect(await statusOf(token)).toBe(hours === 0 ? 401 : 200);
    const row = await rowOf(id);
    const left = (row?.expiresAt ?? 0) - Date.now();
    expect(left).toBeLessThanOrEqual(hours * 3_600_000);
    expect(await actionsOn(id)).toEqual(['apiKey.create', 'apiKey.rotate']);
    const late = await answerRotate(ask('admin', { graceHours: 0 }), 'northwind', id);
    expect(late.status).toBe(hours === 0 ? 404 : 200);
  });

  it('that is revoked stays revoked', async () => {
    const { id, token } = await create();
    expect((await answerRevoke(ask('admin', {}), 'northwind', id)).status).toBe(200);
    expect(await statusOf(token)).toBe(401);
    expect((await answerRevoke(ask('admin', {}), 'northwind', id)).status).toBe(404);
    expect((await rowOf(id))?.isOver).toBe(true);
    expect(await actionsOn(id)).toEqual(['apiKey.create', 'apiKey.revoke']);
  });

  it.each([
    { ...wanted, name: ' ' },
    { ...wanted, scopes: [] },
    { ...wanted, scopes: ['everything:write'] },
    { ...wanted, allowedNetworks: ['here'] },
    { ...wanted, expiresInDays: 0 },
    { ...wanted, kind: 'flag_client' },
  ])('is not made of %o', async (body) => {
    const answer = await answerCreate(ask('admin', body), 'northwind', apiScopes);
    expect(answer.status).toBe(400);
  });
});
