import { makeAgent, sql } from './desk';
import { expect, test } from './people';
import { makeTicket } from './tickets';

test('a disabled agent’s screen empties without a reload', async ({ as }) => {
  const email = await makeAgent();
  const ticket = await makeTicket();
  const page = await as(email);
  await page.goto('/t/northwind/tickets');
  await expect(page.getByText(ticket.title)).toBeVisible();

  await sql`update member set status = 'disabled' where email = ${email}`;
  await expect(page.getByText(ticket.title)).toHaveCount(0, { timeout: 2_000 });
  await expect(page).toHaveURL(/\/no-access$/);
  const databases = await page.evaluate(() => indexedDB.databases());
  expect(databases.filter(({ name }) => name?.startsWith('zero'))).toEqual([]);
});

test('who was shut out while away finds nothing left on coming back', async ({ as }) => {
  const email = await makeAgent();
  const ticket = await makeTicket();
  const page = await as(email);
  await page.goto('/t/northwind/tickets');
  await expect(page.getByText(ticket.title)).toBeVisible();

  await page.context().setOffline(true);
  await sql`update member set status = 'disabled' where email = ${email}`;
  await page.context().setOffline(false);
  await expect(page).toHaveURL(/\/no-access$/, { timeout: 30_000 });
  await page.goto('/t/northwind/tickets');
  await expect(page).toHaveURL(/\/no-access$/);
});

test('signing out deletes what the device knew', async ({ as }) => {
  const page = await as(await makeAgent());
  await page.goto('/t/northwind/tickets');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/tickets/);
  await page.getByRole('button', { name: 'Account: Robin Test' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Email address')).toBeVisible();
  const databases = await page.evaluate(() => indexedDB.databases());
  expect(databases.filter(({ name }) => name?.startsWith('zero'))).toEqual([]);
  await page.goto('/t/northwind/tickets');
  await expect(page.getByLabel('Email address')).toBeVisible();
});
