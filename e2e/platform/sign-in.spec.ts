import { expect, type Page, test } from '@playwright/test';
import { demoPassword, logins } from '@/drizzle/seed/logins';
import { sessionCookie, sql } from '../fixtures/desk';

test.use({ serviceWorkers: 'allow' });

const generic = 'That address and password do not match, or there is no access.';

async function signIn(page: Page, email: string, password: string) {
  await page.goto('/');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

// Sign-ins are rate-limited by address; earlier runs must not count.
test.beforeEach(async () => {
  await sql`delete from auth.throttle`;
});

for (const { email, role } of logins) {
  const isShutOut = /disabled|pending/.test(role);
  test(`${email} ${isShutOut ? 'lands on /no-access' : 'gets in'}`, async ({ page, context }) => {
    await signIn(page, email, demoPassword);
    if (isShutOut) {
      await expect(page).toHaveURL(/\/no-access$/);
      const names = (await context.cookies()).map(({ name }) => name);
      expect(names).not.toContain(sessionCookie);
    } else {
      const where = role === 'client' ? 'portal' : 'tickets';
      await expect(page).toHaveURL(new RegExp(`/t/(northwind|acme)/${where}$`));
      await expect(page.getByRole('button', { name: 'Connection: Live' })).toBeVisible();
    }
  });
}

test('a wrong password, an unknown address and a person without access get the same words', async ({
  page,
}) => {
  for (const email of ['agent@opsdesk.test', 'nobody@nowhere.test', 'pending@opsdesk.test']) {
    await signIn(page, email, 'wrong-password');
    await expect(page.getByText(generic)).toBeVisible();
  }
});

test('a deep link comes back after the sign-in', async ({ page }) => {
  await page.goto('/t/northwind/tickets?status=open');
  await expect(page).toHaveURL(/next=/);
  await page.getByLabel('Email address').fill('agent@opsdesk.test');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/t\/northwind\/tickets\?status=open$/);
});
