import { expect, type Page } from '@playwright/test';
import { sql } from './desk';

/** Lets what the person is still to be mailed be due now, once the desk has noted it. */
export async function hurryMail(email: string): Promise<void> {
  await expect
    .poll(async () => {
      const { count } = await sql`
        update notification set mail_at = now() where mail_at is not null
          and member_id in (select id from member where email = ${email})`;
      return count;
    })
    .toBeGreaterThan(0);
}

/** Opens the person's newest mail in the local mailbox and returns where the link of that name leads. */
export async function linkInMail(
  page: Page,
  email: string,
  name: string | RegExp,
): Promise<string> {
  await page.goto('/dev/mailbox');
  await page.getByRole('link', { name: email }).first().click();
  const link = page.frameLocator('iframe[title="The mail"]').getByRole('link', { name });
  await expect(link).toBeVisible();
  return (await link.getAttribute('href')) ?? '';
}
