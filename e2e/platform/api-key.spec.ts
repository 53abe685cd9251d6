import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { sql, url } from '../fixtures/desk';
import { makeOrganization } from '../fixtures/organizations';
import { expect, test } from '../fixtures/people';

test('an admin makes a key, a program opens a ticket with it, and revoking ends it at once', async ({
  as,
}) => {
  const { id, slug, admin, clientName } = await makeOrganization();
  const page = await as(admin.email);
  await page.goto(`/t/${slug}/admin/api-keys`);
  await expect(page.getByText('No program has access yet.')).toBeVisible();

  await page.getByRole('button', { name: 'Create API key' }).press('Enter');
  await page.getByLabel('Name').fill('Billing sync');
  await page.getByRole('checkbox', { name: 'tickets:write' }).press('Space');
  await page.getByRole('checkbox', { name: 'tickets:read' }).press('Space');
  await expectNoFindings(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Create API key' }).click();
  const token = (await page.getByLabel('API key', { exact: true }).textContent()) ?? '';
  expect(token).toMatch(/^od_rest_[0-9A-Za-z]{36}$/);
  await page.getByRole('button', { name: 'Done' }).click();
  const row = page.getByRole('listitem', { name: 'Billing sync' });
  await expect(row).toContainText('Never used');
  await expect(page.getByText(token)).toHaveCount(0);

  const list = await as(admin.email);
  await list.goto(`/t/${slug}/tickets`);
  await expect(list.getByRole('heading', { name: 'Tickets' })).toBeVisible();
  const [client] = await sql<{ id: string }[]>`
    select id from client where organization_id = ${id} and name = ${clientName}`;
  const send = (title: string) =>
    fetch(`${url}/api/v1/tickets`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ clientId: client?.id, title, body: 'It beeps.' }),
    });
  const answer = await send('Opened by a program');
  expect(answer.status, await answer.clone().text()).toBe(201);
  expect(answer.headers.get('x-request-id')).toBeTruthy();
  await expect(list.getByText('Opened by a program')).toBeVisible(within(5));
  await list.getByText('Opened by a program').click();
  await expect(list.getByText('Billing sync').first()).toBeVisible();

  await page.setViewportSize({ width: 390, height: 800 });
  await page.reload();
  await expect(row).toContainText('Last used');
  await expectNoFindings(page);
  await row.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke API key' }).click();
  await expect(row).toContainText('Revoked');
  expect((await send('Refused')).status).toBe(401);
});
