import { expectNoFindings } from './axe';
import { expect, test } from './people';

test('the set-up page founds nothing once there is an organization', async ({ page }) => {
  await page.goto('/setup#token=not-the-one');
  await expect(page).toHaveURL(/\/setup$/);
  await page.getByRole('button', { name: 'Found organization' }).click();
  await expect(page.getByText('An organization needs a name.')).toBeVisible();
  await expect(page.getByLabel('Organization')).toBeFocused();
  await expectNoFindings(page);
  await page.getByLabel('Organization').fill('Müller & Söhne');
  await expect(page.getByLabel('Short name')).toHaveValue('muller-sohne');
  await page.getByLabel('Your name').fill('Anna');
  await page.getByLabel('Email address').fill('anna@example.test');
  await page.getByLabel('New password').fill('violet tram over lake');
  await page.getByRole('button', { name: 'Found organization' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'This link does not work' }),
  ).toBeVisible();
  await expectNoFindings(page);
});
