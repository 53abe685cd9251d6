import { within } from '@/scripts/proof/time-limit';
import { makeAgent, makeClientPerson, memberRowOf, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test.use({ serviceWorkers: 'allow' });

test('a disabled agent’s screen empties without a reload', async ({ as }) => {
  const email = await makeAgent();
  const ticket = await makeTicket();
  const page = await as(email);
  await page.goto('/t/northwind/tickets');
  await expect(page.getByText(ticket.title)).toBeVisible();

  await sql`update member set status = 'disabled' where email = ${email}`;
  await expect(page.getByText(ticket.title)).toHaveCount(0);
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
  await expect(page).toHaveURL(/\/no-access$/, within(30));
  await page.goto('/t/northwind/tickets');
  await expect(page).toHaveURL(/\/no-access$/);
});

test('who is removed is shown out, and nothing stays', async ({ as }) => {
  const email = await makeAgent();
  const ticket = await makeTicket();
  const page = await as(email);
  await page.goto('/t/northwind/tickets');
  await expect(page.getByText(ticket.title)).toBeVisible();
  await sql`delete from member where email = ${email}`;
  await expect(page.getByText(ticket.title)).toHaveCount(0);
  await expect(page).toHaveURL(/\/no-access$/);
});

test('who moves to another client sees that client’s tickets and no longer the first’s', async ({
  as,
}) => {
  const first = await memberRowOf('client@opsdesk.test');
  const second = await memberRowOf('other-client@opsdesk.test');
  const [before, after] = [await makeTicket(), await makeTicket('other-client@opsdesk.test')];
  const email = await makeClientPerson(first.clientId);
  const page = await as(email);
  await page.goto('/t/northwind/portal');
  await expect(page.getByText(before.title)).toBeVisible();
  await sql.begin(async (tx) => {
    await tx`update member set client_id = ${second.clientId} where email = ${email}`;
    await tx`
      update profile set client_id = ${second.clientId}
      where id = (select id from member where email = ${email})`;
  });
  await expect(page.getByText(before.title)).toHaveCount(0);
  await page.getByRole('link', { name: 'Open Opsdesk' }).click();
  await expect(page.getByText(after.title)).toBeVisible();
});

test('a session that is ended elsewhere stops the sync and asks to sign in again', async ({
  as,
}) => {
  const email = await makeAgent();
  const page = await as(email);
  await page.goto('/t/northwind/tickets');
  await expect(page.getByRole('button', { name: 'Connection: Live' })).toBeVisible();
  await sql`delete from auth.session where user_id = (select id from auth.user where email = ${email})`;
  await expect(page.getByText('Your session has ended')).toBeVisible();
  await expect(page).toHaveURL(/next=%2Ft%2Fnorthwind%2Ftickets/);
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
