import { randomUUID } from 'node:crypto';
import { decideOrganization } from '@/lib/server/platform/organization/decide';
import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { sql } from '../fixtures/desk';
import { linkInEmail } from '../fixtures/emails';
import { expect, test } from '../fixtures/people';

test('the set-up page says at once that there is an organization', async ({ page }) => {
  await page.goto('/setup#token=not-the-one');
  await expect(page.getByRole('heading', { name: 'This desk is already set up' })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to sign-in' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to Opsdesk' })).toBeVisible();
});

test('who signs up waits until the operator approves, then is the admin', async ({ page }) => {
  const unique = randomUUID().slice(0, 8);
  const email = `anna-${unique}@example.test`;
  const password = 'violet tram over lake';
  await sql`delete from auth.throttle`;
  await page.goto('/');
  await page.getByRole('link', { name: 'set up an organization' }).click();
  // The previous page has a field of the same name.
  await expect(page.getByRole('heading', { name: 'Set up an organization' })).toBeVisible();
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Email me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible();

  await page.goto(await linkInEmail(page, email, 'Set up organization'));
  await page.getByRole('button', { name: 'Create organization' }).click();
  await expect(page.getByText('An organization needs a name.')).toBeVisible();
  await expect(page.getByLabel('Organization')).toBeFocused();
  await expectNoFindings(page);
  await page.getByLabel('Organization').fill(`Müller & Söhne ${unique}`);
  await expect(page.getByLabel('Short name')).toHaveValue(`muller-sohne-${unique}`);
  await page.getByLabel('Short name').fill('northwind');
  await page.getByLabel('Your name').fill('Anna');
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Create organization' }).click();
  await expect(page.getByText('This short name is taken. Choose another.')).toBeVisible();
  await page.getByLabel('Short name').fill(`muller-sohne-${unique}`);
  await page.getByRole('button', { name: 'Create organization' }).click();
  const waiting = page.getByRole('heading', {
    name: 'Your organization is waiting for approval',
  });
  await expect(waiting).toBeVisible(within(10));
  await expectNoFindings(page);

  const signIn = async () => {
    await page.goto('/');
    await page.getByLabel('Email address').fill(email);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  await signIn();
  await expect(waiting).toBeVisible(within(10));
  expect(await decideOrganization(sql, `muller-sohne-${unique}`, 'approved')).toBe('approved');
  await signIn();
  await expect(page).toHaveURL(new RegExp(`/t/muller-sohne-${unique}`), within(20));
});
