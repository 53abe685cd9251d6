import { Webhook } from 'standardwebhooks';
import { startReceiver } from '@/lib/server/platform/webhook/testing';
import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { makeOrganization } from '../fixtures/organizations';
import { expect, test } from '../fixtures/people';

test('an admin adds an endpoint, tries it and reads in the log what was sent and answered', async ({
  as,
}) => {
  const receiver = await startReceiver();
  const { slug, admin } = await makeOrganization();
  const page = await as(admin.email);
  await page.goto(`/t/${slug}/admin/webhooks`);
  await expect(page.getByText('No system is sent events yet.')).toBeVisible();

  await page.getByRole('button', { name: 'Add endpoint' }).press('Enter');
  const form = page.getByRole('dialog');
  await form.getByLabel('Endpoint URL').fill('http://example.com/hooks');
  await form.getByLabel('Description').fill('Billing sync');
  await form.getByText('Team', { exact: true }).click();
  await form.getByRole('checkbox', { name: 'team.*' }).press('Space');
  await expectNoFindings(page);
  await form.getByRole('button', { name: 'Add endpoint' }).click();
  await expect(form.getByText('The address starts with https://.')).toBeVisible();
  await form.getByLabel('Endpoint URL').fill(receiver.url);
  await form.getByRole('button', { name: 'Add endpoint' }).click();
  const secret = (await page.getByLabel('signing secret', { exact: true }).textContent()) ?? '';
  await page.getByRole('button', { name: 'Done' }).click();

  const row = page.getByRole('listitem', { name: 'Billing sync' });
  await expect(row).toContainText('team.*');
  await row.getByRole('link', { name: 'Billing sync' }).press('Enter');
  await page.getByRole('button', { name: 'Send test event' }).press('Enter');
  await expect(page.getByRole('row', { name: /webhook\.test Delivered 200/ })).toBeVisible(
    within(10),
  );
  const [sent] = receiver.requests;
  expect(new Webhook(secret).verify(sent?.body ?? '', sent?.headers ?? {})).toMatchObject({
    type: 'webhook.test',
  });
  await expectNoFindings(page);

  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'webhook.test' }).press('Enter');
  const delivery = page.getByRole('dialog', { name: 'webhook.test' });
  await expect(delivery.getByLabel('Request body')).toContainText('This is a test event');
  await expect(delivery.getByLabel('Response body')).toHaveText('Thank you');
  await expectNoFindings(page);
  await delivery.getByRole('button', { name: 'Send again' }).click();
  await expect(delivery.getByText('Sent by hand')).toHaveCount(2, within(10));
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove endpoint' }).click();
  await expect(page.getByText('No system is sent events yet.')).toBeVisible();
  await receiver.stop();
});
