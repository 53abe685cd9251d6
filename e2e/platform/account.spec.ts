import { createHmac, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { expect, type Page, test } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { makeAgent, sql } from '../fixtures/desk';

const password = 'violet tram over lake';

test.beforeEach(async () => {
  await sql`delete from auth.throttle`;
});

async function makeAgentWithPassword(): Promise<string> {
  const email = await makeAgent();
  await sql`
    insert into auth.account (id, account_id, provider_id, user_id, password)
    select ${randomUUID()}, id, 'credential', id, ${await hashPassword(password)}
    from auth.user where email = ${email}`;
  return email;
}

async function signIn(page: Page, email: string, secret = password) {
  await page.goto('/');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Codes are rate-limited by address, and all tests share one. */
const whenAllowed = (attempt: () => Promise<void>) => expect(attempt).toPass(within(40));

const isIn = (page: Page) => expect(page).toHaveURL(/\/t\/northwind\/tickets$/);

/**
 * The code that an authenticator app shows for `secret` (base32), `ahead` steps from now (RFC
 * 6238).
 */
function codeOf(secret: string, ahead = 0): string {
  const bits = [...secret.replaceAll(' ', '')]
    .map((char) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + ahead));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('a session is ended from another browser', async ({ page, browser }) => {
  const email = await makeAgentWithPassword();
  await signIn(page, email);
  await isIn(page);
  await expect(page.getByRole('button', { name: 'Connection: Live' })).toBeVisible();

  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  });
  const other = await context.newPage();
  await signIn(other, email);
  await isIn(other);
  await expect
    .poll(() => sql`select from mail where recipient = ${email} and template = 'new-sign-in'`)
    .toHaveLength(1);
  await other.goto('/account');
  await expect(other.getByText('Firefox on Linux')).toBeVisible();
  await other.getByRole('button', { name: /^End session: Chrome/ }).click();
  await expect(other.getByText(/^Chrome on/)).toHaveCount(0);
  await expect(page.getByText('Sign in again').first()).toBeVisible(within(15));
  await other.goto('/');
  await isIn(other);
  await context.close();
});

test('name and colour change in the shell at once, the password with the current one only', async ({
  page,
  browser,
}) => {
  const email = await makeAgentWithPassword();
  await signIn(page, email);
  await isIn(page);
  const account = await (
    await browser.newContext({ storageState: await page.context().storageState() })
  ).newPage();
  await account.goto('/account');
  await account.getByLabel('Name').fill('Robin Renamed');
  await account.getByRole('radio', { name: 'Olive' }).check({ force: true });
  await account.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByRole('button', { name: 'Account: Robin Renamed' })).toBeVisible();
  const [profile] = await sql`
    select hue from profile join member on member.id = profile.id where email = ${email}`;
  expect(profile).toEqual({ hue: 105 });

  const change = async (current: string, next: string) => {
    await account.getByLabel('Current password').fill(current);
    await account.getByLabel('New password').fill(next);
    await account.getByRole('button', { name: 'Change password' }).click();
  };
  await change('not my password', 'green boat under rain');
  await expect(account.getByText('That is not your current password.')).toBeVisible();
  await change(password, 'green boat under rain');
  await expect(account.getByText('Password changed')).toBeVisible();
  const again = await (await browser.newContext()).newPage();
  await signIn(again, email, 'green boat under rain');
  await isIn(again);
  await account.context().close();
  await again.context().close();
});

async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Continue' }).click();
  const secret = (await page.locator('code').textContent()) ?? '';
  await page.getByLabel('Code from the app').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Switch on' }).click();
  const items = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(items).toHaveCount(10);
  const codes = await items.allTextContents();
  await page.getByRole('button', { name: 'I have saved them' }).click();
  return { secret, codes };
}

test('a second step is set up, asked for, and replaced by a recovery code that works once', async ({
  page,
  browser,
}) => {
  const email = await makeAgentWithPassword();
  await signIn(page, email);
  await isIn(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Set up second step' }).click();
  const { secret, codes } = await setUp(page);
  await expect(page.getByRole('button', { name: 'New recovery codes' })).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await signIn(other, email);
  await other.getByLabel('Code from your app').fill('000000');
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByText('That code does not match')).toBeVisible();
  await other.goto('/t/northwind/tickets');
  await expect(other.getByLabel('Email address')).toBeVisible();

  await signIn(other, email);
  await whenAllowed(async () => {
    // The code of this step was used to enable it and works only once.
    await other.getByLabel('Code from your app').fill(codeOf(secret, 1));
    await other.getByRole('button', { name: 'Sign in' }).click();
    await expect(other).toHaveURL(/\/tickets$/, within(3));
  });
  await other.context().close();

  for (const worksNow of [true, false]) {
    const third = await (await browser.newContext()).newPage();
    await signIn(third, email);
    await third.getByRole('button', { name: 'Use a recovery code' }).click();
    await whenAllowed(async () => {
      await third.getByLabel('Recovery code').fill(codes[0] ?? '');
      await third.getByRole('button', { name: 'Sign in' }).click();
      if (worksNow) await expect(third).toHaveURL(/\/tickets$/, within(3));
      else await expect(third.getByText('was used before')).toBeVisible(within(3));
    });
    await third.context().close();
  }
});

test('an organization that asks for a second step lets nobody in without one', async ({ page }) => {
  const email = await makeAgentWithPassword();
  const organizationId = randomUUID();
  const id = randomUUID();
  await sql.begin(async (tx) => {
    await tx`
      insert into organization (id, slug, name, time_zone, business_hours, requires_two_factor)
      select ${organizationId}, ${`strict-${organizationId.slice(0, 8)}`}, 'Strict Ltd', time_zone, business_hours, true
      from organization where slug = 'northwind'`;
    await tx`
      insert into member (id, organization_id, email, user_id, user_type, role, status)
      select ${id}, ${organizationId}, ${email}, id, 'internal', 'support_agent', 'active'
      from auth.user where email = ${email}`;
    await tx`
      insert into profile (id, organization_id, user_type, name)
      values (${id}, ${organizationId}, 'internal', 'Robin Test')`;
  });
  await signIn(page, email);
  await expect(page).toHaveURL(/\/account\/two-factor$/);
  await page.goto('/t/northwind/tickets');
  await expect(page).toHaveURL(/\/account\/two-factor$/);
  const state = await page.request.get('/api/session');
  expect(await state.json()).toEqual({ state: 'second-factor' });
  await expectNoFindings(page);
  await setUp(page);
  await expect(page).toHaveURL(/\/t\/(northwind|strict-\w+)\/tickets$/);
});
