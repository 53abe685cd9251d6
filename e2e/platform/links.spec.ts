import { createHmac, randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { within } from '@/scripts/proof/time-limit';
import {
  insertSession,
  memberRowOf,
  sessionCookie,
  sql,
  testAuthSecret,
  url,
} from '../fixtures/desk';

const password = 'violet tram over lake';

test.beforeEach(async () => {
  await sql`delete from auth.throttle`;
});

const newEmail = () => `person-${randomUUID()}@opsdesk.test`;

async function letIn(email: string): Promise<void> {
  const { organizationId, clientId } = await memberRowOf('client@opsdesk.test');
  const id = randomUUID();
  await sql.begin(async (tx) => {
    await tx`
      insert into member (id, organization_id, email, user_type, status, client_id)
      values (${id}, ${organizationId}, ${email}, 'client', 'active', ${clientId})`;
    await tx`
      insert into profile (id, organization_id, user_type, client_id, name)
      values (${id}, ${organizationId}, 'client', ${clientId}, 'Nora Test')`;
  });
}

const emailData = z.object({ linkId: z.string() });

/** The link in the newest email of this kind. */
async function linkInNewestEmail(email: string, template: string, page = 'reset-password') {
  await expect
    .poll(async () => (await emailsTo(email, template)).length, within(15))
    .toBeGreaterThan(0);
  const [newest] = await emailsTo(email, template);
  const { linkId } = emailData.parse(newest?.data);
  const token = createHmac('sha256', testAuthSecret).update(`link:${linkId}`).digest('base64url');
  return `/${page}#token=${token}`;
}

const emailsTo = (email: string, template: string) => sql<{ data: unknown }[]>`
  select data from mail where recipient = ${email} and template = ${template} order by id desc`;

async function askForLink(page: Page, email: string) {
  await page.goto('/');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();
}

async function choose(page: Page, newPassword: string) {
  await page.getByLabel('New password').fill(newPassword);
  await page.getByRole('button', { name: 'Set password' }).click();
}

test('who is let in asks for a link, chooses a password and is in; the link works once', async ({
  page,
  browser,
}) => {
  const email = newEmail();
  await letIn(email);
  await askForLink(page, email);
  expect(await sql`select from auth.user where email = ${email}`).toHaveLength(0);

  const link = await linkInNewestEmail(email, 'set-password');
  await page.goto(link);
  await expect(page.getByLabel('Email address')).toHaveValue(email);
  expect(page.url()).not.toContain('token');
  await choose(page, 'northwind2026');
  await expect(page.getByRole('alert').filter({ hasText: 'name that others know' })).toBeVisible();
  await choose(page, password);
  await expect(page).toHaveURL(/\/t\/northwind\/portal$/);

  const other = await (await browser.newContext()).newPage();
  await other.goto(new URL(link, url).href);
  await expect(other.getByText('This link does not work any more')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Email me a new link' })).toBeVisible();
  await other.context().close();
});

test('a reset ends the other sessions, whose pages ask to sign in again', async ({
  page,
  browser,
}) => {
  const email = newEmail();
  await letIn(email);
  await askForLink(page, email);
  await page.goto(await linkInNewestEmail(email, 'set-password'));
  await choose(page, password);
  await expect(page).toHaveURL(/portal$/);
  await expect(page.getByRole('button', { name: 'Connection: Live' })).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await askForLink(other, email);
  await other.goto(await linkInNewestEmail(email, 'reset'));
  await choose(other, 'green boat under rain');
  await expect(other).toHaveURL(/portal$/);
  await expect(page.getByText('Sign in again').first()).toBeVisible(within(15));
  await other.context().close();
});

test('known and unknown addresses get the same answer to everything', async ({ request }) => {
  const answers = async (path: string, bodies: unknown[]) => {
    const seen = [];
    for (const data of bodies) {
      const answer = await request.post(path, { data, headers: { origin: url } });
      const headers = answer
        .headersArray()
        .filter(({ name }) => !/^(date|x-request-id)$/i.test(name));
      seen.push({ status: answer.status(), headers, body: await answer.text() });
    }
    return seen;
  };
  const emails = [
    'agent@opsdesk.test',
    newEmail(),
    'pending@opsdesk.test',
    'disabled@opsdesk.test',
  ];
  for (const [path, bodies] of [
    ['/api/auth/link', emails.map((email) => ({ email }))],
    ['/api/auth/sign-in/email', emails.map((email) => ({ email, password: 'not-the-password' }))],
    ['/api/auth/join', emails.map((email) => ({ email, name: 'Nora', slug: 'northwind' }))],
    [
      '/api/auth/join',
      ['northwind', 'nowhere'].map((slug) => ({ email: newEmail(), name: 'Nora', slug })),
    ],
    ['/api/auth/link/open', ['', 'x', 'y'.repeat(43)].map((token) => ({ token }))],
  ] as const) {
    const [first, ...others] = await answers(path, [...bodies]);
    for (const other of others) expect(other).toEqual(first);
  }
});

test('too many tries have to wait, in the same words for known and unknown', async ({
  request,
}) => {
  const refused = async (email: string) => {
    const data = { email, password: 'not-the-password' };
    let answer = await request.post('/api/auth/sign-in/email', { data, headers: { origin: url } });
    // Other tests may reset the counters meanwhile.
    for (let count = 0; count < 12 && answer.status() !== 429; count++) {
      answer = await request.post('/api/auth/sign-in/email', { data, headers: { origin: url } });
    }
    return answer;
  };
  const [unknown, known] = [await refused(newEmail()), await refused('manager@opsdesk.test')];
  for (const answer of [known, unknown]) {
    expect(answer.status()).toBe(429);
    expect(answer.headers()['content-type']).toBe('application/problem+json');
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
  }
  expect(await known.text()).toBe(await unknown.text());
});

test('a request to join reaches the admins once the address is confirmed', async ({ page }) => {
  const email = newEmail();
  await page.goto('/join');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Your name').fill('Nora Test');
  await page.getByLabel('Organization').fill('northwind');
  await page.getByRole('button', { name: 'Ask to join' }).click();
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();
  const pending = () => sql`
    select member.user_type as "userType", status, member.client_id as "clientId", name
    from member join profile on profile.id = member.id where email = ${email}`;
  expect(await pending()).toHaveLength(0);

  await page.goto(await linkInNewestEmail(email, 'confirm-address', 'verify-email'));
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
  expect(await pending()).toEqual([
    { userType: 'client', status: 'pending', clientId: null, name: 'Nora Test' },
  ]);
});

test('on a shared computer nothing stays', async ({ page, context }) => {
  const email = newEmail();
  await letIn(email);
  await askForLink(page, email);
  await page.goto(await linkInNewestEmail(email, 'set-password'));
  await page.getByRole('checkbox', { name: 'This is a shared computer' }).click();
  await choose(page, password);
  await expect(page.getByRole('button', { name: 'Connection: Live' })).toBeVisible();
  const session = (await context.cookies()).find(({ name }) => name === sessionCookie);
  expect(session?.expires).toBe(-1);
  const databases = () =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  expect((await databases()).filter((name) => name.startsWith('zero'))).toEqual([]);

  await page.getByRole('button', { name: 'Account: Nora Test' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Email address')).toBeVisible();
  expect(await context.cookies()).toEqual([]);
});

test('a forged Origin may ask for nothing', async ({ request }) => {
  for (const path of [
    'link',
    'link/open',
    'link/consume',
    'join',
    'join/confirm',
    'sign-in/email',
  ]) {
    const answer = await request.post(`/api/auth/${path}`, {
      data: {},
      headers: {
        origin: 'https://evil.example',
        cookie: `${sessionCookie}=${await insertSession('agent@opsdesk.test')}`,
      },
    });
    expect(answer.status()).toBe(403);
  }
});
