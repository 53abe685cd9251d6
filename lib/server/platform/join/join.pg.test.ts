import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember } from '@/drizzle/seed/factories/person';
import type { OrganizationRow } from '@/drizzle/seed/rows';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { linkToken } from '../link/token';
import { productionVariables } from '../mail/testing/variables';
import { askToJoin } from './ask';
import { confirmJoin } from './confirm';

let database: TestDatabase;
let organization: OrganizationRow;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  const variables = productionVariables(database, 'http://resend.test');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  organization = await makeOrganization(database.owner);
});
beforeEach(() => database.owner`delete from mail`.then(() => undefined));
afterAll(() => database.drop());

const newEmail = () => `stranger-${++count}@example.test`;

/** Asks, and returns the token that the email would carry. */
async function ask(email: string, slug: string): Promise<string> {
  await askToJoin(database.app, { email, slug, name: 'Nora Vale' });
  const [link] = await database.owner<{ id: string }[]>`
    select id from auth.link where email = ${email} order by id desc limit 1`;
  return linkToken(link?.id ?? '');
}

const membersOf = (email: string) => database.owner<Record<string, unknown>[]>`
  select organization_id as "organizationId", status, member.user_type as "userType", role,
    member.client_id as "clientId", user_id as "userId", name
  from member left join profile using (organization_id, id) where email = ${email}`;

it('makes a pending member of a confirmed address, once, with an entry in the audit log', async () => {
  const email = newEmail();
  const token = await ask(email, organization.slug);
  expect(await membersOf(email)).toEqual([]);
  expect(await confirmJoin(database.app, token)).toBe(true);
  const pending = {
    organizationId: organization.id,
    status: 'pending',
    userType: 'client',
    role: null,
    clientId: null,
    userId: null,
    name: 'Nora Vale',
  };
  expect(await membersOf(email)).toEqual([pending]);
  expect(await confirmJoin(database.app, token)).toBe(false);
  expect(await confirmJoin(database.app, await ask(email, organization.slug))).toBe(true);
  expect(await membersOf(email)).toEqual([pending]);
  const entries = await database.owner<{ action: string; actorType: string }[]>`
    select action, actor_type as "actorType" from audit_entry
    where organization_id = ${organization.id}`;
  expect(entries).toEqual([{ action: 'member.request', actorType: 'anonymous' }]);
});

it('does the same towards the member where there is no such organization', async () => {
  const email = newEmail();
  const token = await ask(email, 'nowhere');
  const mails = await database.owner`select template from mail where recipient = ${email}`;
  expect(mails).toEqual([{ template: 'confirm-address' }]);
  expect(await confirmJoin(database.app, token)).toBe(true);
  expect(await membersOf(email)).toEqual([]);
});

it.each(['active', 'disabled', 'pending'] as const)(
  'leaves a member who is %s as it is',
  async (status) => {
    const email = newEmail();
    await makeMember(database.owner, { organizationId: organization.id, email, status });
    const before = await membersOf(email);
    expect(await confirmJoin(database.app, await ask(email, organization.slug))).toBe(true);
    expect(await membersOf(email)).toEqual(before);
  },
);

it('does not take a link that is too old, or unknown', async () => {
  const email = newEmail();
  const token = await ask(email, organization.slug);
  await database.owner`update auth.link set expires_at = now() - interval '1 second' where email = ${email}`;
  expect(await confirmJoin(database.app, token)).toBe(false);
  expect(await confirmJoin(database.app, 'nonsense')).toBe(false);
  expect(await membersOf(email)).toEqual([]);
});
