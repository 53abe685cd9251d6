import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { sql } from '../fixtures/desk';

/** Queues an email as the product does. */
async function queueMention(recipient: string, note: string) {
  const data = { organization: 'Northwind', slug: 'northwind', number: 7, title: 'Ink', note };
  await sql`
    insert into mail (id, dedupe_key, recipient, template, data)
    values (${randomUUID()}, ${`e2e:${recipient}`}, ${recipient}, 'mention',
      ${sql.json({ ...data, author: 'Robin Test' })})`;
  await sql`select pg_notify('opsdesk_mail', '')`;
}

const emailTo = (page: Page, recipient: string) => page.getByRole('link', { name: recipient });

test('an email is in the mailbox a moment later, without a reload, as page and as text', async ({
  page,
}) => {
  await page.goto('/dev/mailbox');
  const recipient = `${randomUUID()}@opsdesk.test`;
  await queueMention(recipient, 'Please look.\nIt is urgent.');
  await emailTo(page, recipient).click();
  const frame = page.frameLocator('iframe[title="The email"]');
  await expect(frame.getByRole('heading', { name: 'Ink' })).toBeVisible();
  await expect(frame.getByRole('paragraph').filter({ hasText: 'It is urgent.' })).toBeVisible();
  await page.getByRole('tab', { name: 'Text' }).click();
  await expect(page.getByText(/Open ticket http:.*\/t\/northwind\/tickets\/7/)).toBeVisible();
});

test('what an email holds runs nothing and reaches nothing', async ({ page }) => {
  const recipient = `${randomUUID()}@opsdesk.test`;
  await queueMention(
    recipient,
    '<img src=x onerror="top.document.title=1"><script>alert(1)</script>',
  );
  let requests = false;
  page.on('dialog', (dialog) => {
    requests = true;
    return dialog.dismiss();
  });
  await page.goto('/dev/mailbox');
  await emailTo(page, recipient).click();
  const frame = page.frameLocator('iframe[title="The email"]');
  await expect(frame.getByRole('paragraph').filter({ hasText: '<script>alert(1)' })).toBeVisible();
  await expect(frame.locator('img')).toHaveCount(0);
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', /^allow-popups[^,]*$/);
  expect(await page.title()).toContain('Mailbox');
  expect(requests).toBe(false);
});

test('another name for this machine opens no mailbox', async ({ request }) => {
  const answer = await request.get('/dev/mailbox', { headers: { host: 'evil.example' } });
  expect(answer.status()).toBe(400);
  expect(await answer.text()).not.toContain('@opsdesk.test');
});

test('the mailbox has nothing that axe objects to', async ({ page }) => {
  const recipient = `${randomUUID()}@opsdesk.test`;
  await queueMention(recipient, 'Please look.');
  await page.goto('/dev/mailbox');
  await emailTo(page, recipient).click();
  await expect(page).toHaveURL(/mail=/);
  await expect(page.getByRole('main').getByText(recipient).last()).toBeVisible();
  // axe cannot enter a frame without scripts.
  await expect(async () => {
    await page.getByRole('tab', { name: 'Text' }).click();
    await expect(page.locator('iframe')).toHaveCount(0, within(1));
  }).toPass();
  await expectNoFindings(page);
});
