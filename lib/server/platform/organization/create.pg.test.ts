import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { POST as foundBySignUp } from '@/app/api/auth/sign-up/found/route';
import { POST as askToSignUp } from '@/app/api/auth/sign-up/route';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { productionVariables } from '../mail/testing/variables';
import { consumeLink } from '../link/consume';
import { linkToken } from '../link/token';
import { Browser } from '../sign-in/testing/browser';
import { setUp, setupUrl } from './setup';
import { createOrganization, isEmptyInstallation, newOrganizationSchema } from './create';

let database: TestDatabase;
const acme = newOrganizationSchema.parse({
  name: 'Acme',
  slug: 'acme',
  timeZone: 'Europe/Berlin',
  adminEmail: 'Anna@Acme.test',
  adminName: 'Anna',
});

beforeAll(async () => {
  database = await testDatabase();
  // The web server shares its pool with Drizzle, which takes JSON as text from then on.
  drizzle(database.app);
  const variables = productionVariables(database, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterAll(() => database.drop());

async function create(organization = acme) {
  const created = await createOrganization(database.owner, organization);
  if (created.outcome !== 'created') throw new Error(created.outcome);
  return created;
}

it('is founded by the link of the start, once, by one of several at once', async () => {
  const token = new URL(setupUrl()).hash.slice('#token='.length);
  const password = 'violet tram over lake';
  const found = (given: string, slug: string, chosen = password) =>
    setUp(database.app, {
      token: given,
      password: chosen,
      organization: { ...acme, slug, adminEmail: `${slug}@first.test` },
    });
  expect(await found('wrong', 'first')).toEqual({ outcome: 'gone' });
  expect(await found(token, 'first', 'password')).toMatchObject({ outcome: 'weak' });
  expect(await isEmptyInstallation(database.app)).toBe(true);

  const outcomes = await Promise.all([found(token, 'first'), found(token, 'second')]);
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['founded', 'gone']);
  expect(await found(token, 'third')).toEqual({ outcome: 'gone' });
  const people = await database.owner`
    select m.role, m.status, o.slug || '@first.test' = m.email "isOwn",
      a.password is not null "hasPassword"
    from member m join organization o on o.id = m.organization_id
    join auth.account a on a.user_id = m.user_id`;
  expect([...people]).toEqual([
    { role: 'admin', status: 'active', isOwn: true, hasPassword: true },
  ]);
  await database.owner`delete from organization`;
});

it('lets the first admin of an empty installation in, by a link that works once', async () => {
  expect(await isEmptyInstallation(database.owner)).toBe(true);
  const { organizationId, adminId, linkId } = await create();
  expect(await isEmptyInstallation(database.owner)).toBe(false);

  const use = { token: linkToken(linkId ?? ''), password: 'violet tram over lake' };
  expect(await consumeLink(database.app, use)).toMatchObject({
    outcome: 'set',
    email: 'anna@acme.test',
  });
  expect(await consumeLink(database.app, use)).toEqual({ outcome: 'gone' });
  const [user] = await database.owner<{ id: string }[]>`
    select id from auth."user" where email = 'anna@acme.test'`;
  const [entered] = await database.app.begin(
    (sql) => sql`select id, role from enter_tenant(${user?.id ?? ''}, ${organizationId})`,
  );
  expect(entered).toEqual({ id: adminId, role: 'admin' });
  const entries = await database.owner`
    select actor_type, action, subject_id from audit_entry
    where organization_id = ${organizationId} and action = 'member.invite'`;
  expect([...entries]).toEqual([
    { actor_type: 'job', action: 'member.invite', subject_id: adminId },
  ]);
});

it('changes nothing where the short name is taken', async () => {
  const count = () => database.owner`select from member`.then((rows) => rows.count);
  const before = await count();
  expect(await createOrganization(database.owner, acme)).toEqual({ outcome: 'taken' });
  expect(await count()).toBe(before);
});

it('lets an admin who has a password already sign in with it', async () => {
  const { organizationId, linkId } = await create({ ...acme, slug: 'acme-two', name: 'Second' });
  expect(linkId).toBeNull();
  const [user] = await database.owner<{ id: string }[]>`
    select id from auth."user" where email = 'anna@acme.test'`;
  const entered = await database.app.begin(
    (sql) => sql`select from enter_tenant(${user?.id ?? ''}, ${organizationId})`,
  );
  expect(entered.count).toBe(1);
});

it('offers no sign-up unless the operator says so', async () => {
  const browser = new Browser('https://desk.example.com', '192.0.2.10');
  const asked = await browser.post(askToSignUp, { email: 'eve@example.test' });
  const found = await browser.post(foundBySignUp, {
    token: 'any',
    password: 'violet tram over lake',
    organization: { name: 'Eve', slug: 'eve', timeZone: 'UTC', adminName: 'Eve' },
  });
  expect([asked.status, found.status]).toEqual([404, 404]);
  expect(await database.owner`select from auth.link where purpose = 'sign_up'`).toHaveLength(0);
});
