import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { productionVariables } from '../mail/testing/variables';
import { insertSession, sessionCookie } from '../sign-in/testing/session';
import { database as appDatabase } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { withTenant } from './tenant';

let database: TestDatabase;
let slug: string;
let cookie: string;

beforeAll(async () => {
  database = await testDatabase();
  const variables = productionVariables(database, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const organization = await makeOrganization(database.owner);
  const email = 'agent@example.test';
  const userId = await makeUser(database.owner, { email });
  await makeMember(database.owner, { organizationId: organization.id, userId });
  slug = organization.slug;
  const session = await insertSession(database.owner, email, env().authSecret);
  cookie = `__Secure-${sessionCookie}=${session.value}`;
});

afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database.drop();
  vi.unstubAllEnvs();
});

async function write(headers: Record<string, string>): Promise<number> {
  const request = new Request(`${env().origin}/api/t/${slug}`, { method: 'POST', headers });
  const answer = await withTenant(request, slug, 'ticket.triage', ({ actor }) =>
    Promise.resolve(Response.json(actor)),
  );
  return answer.status;
}

const bearer = { authorization: 'Bearer key' };

it('takes a write by cookie from our own pages only', async () => {
  const { origin } = env();
  expect(await write({ cookie, origin })).toBe(200);
  expect(await write({ cookie, origin: 'https://evil.example' })).toBe(403);
  expect(await write({ cookie })).toBe(403);
  expect(await write({ cookie, ...bearer })).toBe(403);
  expect(await write({})).toBe(403);
});

it('asks no Origin of a write by key, and lets no unknown key in', async () => {
  expect(await write(bearer)).toBe(401);
});
