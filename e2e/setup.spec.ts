import { expect, test } from './people';

test('the set-up page says at once that there is an organization', async ({ page }) => {
  await page.goto('/setup#token=not-the-one');
  await expect(page.getByRole('heading', { name: 'This desk is set up already' })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to sign-in' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to Opsdesk' })).toBeVisible();
});
