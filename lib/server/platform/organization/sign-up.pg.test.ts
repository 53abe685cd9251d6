import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { POST as found } from '@/app/api/auth/sign-up/found/route';
import { POST as open } from '@/app/api/auth/sign-up/open/route';
import { POST as ask } from '@/app/api/auth/sign-up/route';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { database as appDatabase } from '@/lib/server/core/database';
import { runTasks } from '@/lib/server/core/queue/testing';
import { answerLinkRequest } from '../link/answer-request';
import { requestLink } from '../link/request';
import { linkToken } from '../link/token';
import { productionVariables } from '../mail/testing/variables';
import { signIn } from '../sign-in/sign-in';
import { Browser } from '../sign-in/testing/browser';
import { decideOrganization, waitingOrganizations } from './decide';
import { createSignedUpOrganization as foundBy } from './sign-up';

const password = 'violet tram over lake';
let database: TestDatabase;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  const variables = {
    ...productionVariables(database, 'http://resend.test'),
    SIGN_UP: 'approval',
    OPERATOR_EMAIL: 'operator@desk.example',
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
beforeEach(async () => {
  await database.owner`delete from auth.throttle`;
  await database.owner`delete from mail`;
});
afterAll(async () => {
  await appDatabase().sql.end({ timeout: 5 });
  await database.drop();
  vi.unstubAllEnvs();
});

const browser = new Browser('https://desk.example.com', '192.0.2.10');
const newName = () => `founder-${++count}`;
const organization = (slug: string) => ({
  name: `The ${slug}`,
  slug,
  timeZone: 'Europe/Berlin',
  adminName: 'Anna',
});

/** Asks for a link, and returns the token that its email would carry. */
async function tokenFor(email: string): Promise<string> {
  expect((await browser.post(ask, { email })).status).toBe(202);
  const [link] = await database.owner<{ id: string }[]>`
    select id from auth.link where email = ${email} order by id desc limit 1`;
  return linkToken(link?.id ?? '');
}

/** Founds an organization that waits, and returns its short name. */
async function makeWaiting(): Promise<{ slug: string; email: string; token: string }> {
  const slug = newName();
  const email = `${slug}@example.test`;
  const token = await tokenFor(email);
  const answer = await browser.post(found, { token, password, organization: organization(slug) });
  expect(await answer.json()).toEqual({ state: 'waiting' });
  return { slug, email, token };
}

async function mailed() {
  const rows = await database.owner<{ recipient: string; template: string }[]>`
    select recipient, template from mail order by id`;
  return rows.map(({ recipient, template }) => `${template} to ${recipient}`);
}

const organizationOf = (slug: string) => database.owner<{ id: string }[]>`
  select id from organization where slug = ${slug}`;

const enter = async (email: string) =>
  await new Browser('https://desk.example.com', '192.0.2.10').post(signIn, { email, password });

describe('an organization that waits for approval', () => {
  it('does not exist, lets its founder in nowhere, and tells them and the operator', async () => {
    const { slug, email, token } = await makeWaiting();
    expect(await organizationOf(slug)).toHaveLength(0);
    expect(await database.owner`select from member where email = ${email}`).toHaveLength(0);
    expect(await mailed()).toEqual([
      `sign-up to ${email}`,
      'organization-request to operator@desk.example',
    ]);

    const answer = await enter(email);
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie().join()).not.toContain('session_token');
    expect(await answer.json()).toMatchObject({ type: 'urn:opsdesk:waiting-for-approval' });
    await requestLink(database.app, email);
    expect(await runTasks(database.app, answerLinkRequest)).toBe(1);
    expect((await mailed()).at(-1)).toBe(`organization-waiting to ${email}`);
    const opened = await (await browser.post(open, { token })).json();
    expect(opened).toEqual({ email, hasPassword: true, isWaiting: true });
  });

  it('cannot be approved by the web server’s login', async () => {
    const { slug } = await makeWaiting();
    await expect(database.app`
      update auth.organization_request set status = 'approved' where slug = ${slug}`).rejects.toThrow(
      'permission denied',
    );
  });

  it('exists with its admin once approved, with an audit entry and an email, once', async () => {
    const { slug, email } = await makeWaiting();
    expect(await waitingOrganizations(database.owner)).toContainEqual(
      expect.objectContaining({ slug, adminEmail: email }),
    );
    expect(await decideOrganization(database.owner, slug, 'approved')).toBe('approved');
    const [made] = await organizationOf(slug);
    expect((await enter(email)).status).toBe(200);
    const entries = await database.owner`
      select actor_id, action from audit_entry
      where organization_id = ${made?.id ?? ''} and action = 'member.invite'`;
    expect([...entries]).toEqual([{ actor_id: 'organization.approve', action: 'member.invite' }]);
    expect(await mailed()).toContain(`organization-approved to ${email}`);
    expect(await decideOrganization(database.owner, slug, 'approved')).toBe('missing');
    expect(await decideOrganization(database.owner, slug, 'rejected')).toBe('missing');
  });

  it('never exists once rejected: its founder is told, and its short name is free', async () => {
    const { slug, email } = await makeWaiting();
    expect(await decideOrganization(database.owner, slug, 'rejected')).toBe('rejected');
    expect(await mailed()).toContain(`organization-rejected to ${email}`);
    expect(await (await enter(email)).json()).toMatchObject({ type: 'about:blank' });
    const again = await tokenFor(email);
    const answer = await browser.post(found, { token: again, organization: organization(slug) });
    expect(await answer.json()).toEqual({ state: 'waiting' });
  });

  it('is not approved where its short name was given away meanwhile', async () => {
    const { slug } = await makeWaiting();
    await makeOrganization(database.owner, { slug });
    expect(await decideOrganization(database.owner, slug, 'approved')).toBe('taken');
    expect(await waitingOrganizations(database.owner)).toContainEqual(
      expect.objectContaining({ slug }),
    );
  });
});

it('exists at once where nobody approves', async () => {
  const slug = newName();
  const token = await tokenFor(`${slug}@example.test`);
  const asked = { token, password, organization: organization(slug), needsApproval: false };
  expect(await foundBy(database.app, asked)).toMatchObject({ outcome: 'active' });
  expect((await enter(`${slug}@example.test`)).status).toBe(200);
  expect(await foundBy(database.app, asked)).toEqual({ outcome: 'gone' });
});

it('is founded once by a link that is used twice at the same moment', async () => {
  const slug = newName();
  const token = await tokenFor(`${slug}@example.test`);
  const outcomes = await Promise.all(
    [slug, `${slug}-b`].map((name) =>
      foundBy(database.app, {
        token,
        password,
        organization: organization(name),
        needsApproval: false,
      }),
    ),
  );
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['active', 'gone']);
});

it.each([true, false])(
  'keeps the link where the short name is taken (approval needed: %s)',
  async (needsApproval) => {
    const { slug } = await makeWaiting();
    const { slug: other } = await makeOrganization(database.owner);
    const email = `${newName()}@example.test`;
    const token = await tokenFor(email);
    for (const taken of [slug, other]) {
      const asked = { token, password, organization: organization(taken), needsApproval };
      expect(await foundBy(database.app, asked)).toEqual({ outcome: 'taken' });
    }
    expect(await database.owner`select from auth."user" where email = ${email}`).toHaveLength(0);
    const free = { token, password, organization: organization(newName()), needsApproval };
    expect((await foundBy(database.app, free)).outcome).toBe(needsApproval ? 'waiting' : 'active');
  },
);

it('keeps the password of who has one', async () => {
  const email = `${newName()}@example.test`;
  const userId = await makeUser(database.owner, { email, password });
  await makeMember(database.owner, {
    organizationId: (await makeOrganization(database.owner)).id,
    email,
    userId,
  });
  const token = await tokenFor(email);
  const answer = await browser.post(found, {
    token,
    password: 'another tram over sea',
    organization: organization(newName()),
  });
  expect(answer.status).toBe(201);
  expect((await enter(email)).status).toBe(200);
});

it('refuses a weak password, and a link of another purpose', async () => {
  const slug = newName();
  const email = `${slug}@example.test`;
  const token = await tokenFor(email);
  const weak = { token, password: 'password', organization: organization(slug) };
  expect((await browser.post(found, weak)).status).toBe(422);
  await database.owner`update auth.link set purpose = 'reset' where email = ${email}`;
  expect((await browser.post(found, { ...weak, password })).status).toBe(410);
  expect((await browser.post(open, { token })).status).toBe(410);
});

it('says and emails the same to known and unknown addresses, and limits both', async () => {
  const known = `${newName()}@example.test`;
  await makeUser(database.owner, { email: known, password });
  const unknown = `${newName()}@example.test`;
  const answers = [];
  for (const email of [known, unknown]) {
    const answer = await browser.post(ask, { email });
    answers.push({ status: answer.status, text: await answer.text() });
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(await mailed()).toEqual([`sign-up to ${known}`, `sign-up to ${unknown}`]);
  for (let time = 0; time < 6; time++) {
    expect((await browser.post(ask, { email: unknown })).status).toBe(202);
  }
  expect((await mailed()).filter((mail) => mail.endsWith(unknown))).toHaveLength(5);
});
