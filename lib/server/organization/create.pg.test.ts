import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { productionVariables } from '../mail/testing/variables';
import { consumeLink } from '../link/consume';
import { linkToken } from '../link/token';
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
  const variables = productionVariables(database, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
});
afterAll(() => database.drop());

async function create(organization = acme) {
  const created = await createOrganization(database.owner, organization);
  if (created.outcome !== 'created') throw new Error(created.outcome);
  return created;
}

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
