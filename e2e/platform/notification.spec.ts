import type { Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/axe';
import {
  insertSession,
  makeAgent,
  makeClientPerson,
  memberRowOf,
  sessionCookie,
  sql,
  url,
} from '../fixtures/desk';
import { makeEmailDue, linkInEmail } from '../fixtures/emails';
import { expect, test } from '../fixtures/people';
import { makeTicket, type MadeTicket } from '../fixtures/tickets';

const bell = (page: Page, unread?: number) =>
  page.getByRole('button', {
    name: unread ? `Notifications, ${unread} unread` : 'Notifications',
    exact: true,
  });

async function give(ticket: MadeTicket, email: string) {
  const { memberId } = await memberRowOf(email);
  await sql`update ticket set assignee_id = ${memberId} where id = ${ticket.id}`;
}

async function answer(page: Page, text: string) {
  await page.getByRole('textbox', { name: 'Reply' }).fill(text);
  await page.getByRole('button', { name: 'Send reply' }).click();
}

/** When the person read each notification of the ticket. */
const readAts = async (email: string, ticket: MadeTicket) =>
  (
    await sql<{ read: boolean }[]>`
      select n.read_at is not null read from notification n join member m on m.id = n.member_id
      where m.email = ${email} and n.subject_id = ${ticket.id}`
  ).map(({ read }) => read);

test('a client’s reply is told live, opened by keys, and then read', async ({ as, client }) => {
  const email = await makeAgent();
  const ticket = await makeTicket();
  await give(ticket, email);
  const page = await as(email);
  await page.goto('/t/northwind/tickets');
  await expect(bell(page)).toBeVisible();
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await answer(client, 'It still beeps.');

  const toast = page.getByRole('dialog', { name: 'Clara Moreau replied' });
  await expect(toast).toContainText(ticket.title);
  await expect(bell(page, 1)).toBeVisible();
  await expect(page).toHaveTitle(/^\(1\) /);

  await page.keyboard.press('g');
  await page.keyboard.press('n');
  const sheet = page.getByRole('dialog', { name: 'Notifications' });
  const row = sheet.getByRole('link', { name: /^Unread: Clara Moreau replied/ });
  await expect(row).toBeFocused();
  await expect(toast).toBeHidden();
  await expectNoFindings(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: ticket.title })).toBeVisible();
  await expect(bell(page)).toBeVisible();
  await expect(page).not.toHaveTitle(/^\(/);
  await expect.poll(() => readAts(email, ticket)).toEqual([true]);
});

test('what one sees on screen is read at once, and not emailed', async ({ as, client }) => {
  const email = await makeAgent();
  const ticket = await makeTicket();
  await give(ticket, email);
  const page = await as(email);
  await page.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(page.getByRole('heading', { name: ticket.title })).toBeVisible();
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await answer(client, 'Look here.');
  await expect(page.getByText('Look here.')).toBeVisible();
  await expect.poll(() => readAts(email, ticket)).toEqual([true]);
  await expect(page.getByRole('dialog', { name: 'Clara Moreau replied' })).toHaveCount(0);
  await makeEmailDue(email);
  await expect
    .poll(async () => {
      const waiting = await sql`
        select from notification where subject_id = ${ticket.id} and mail_at is not null
          and member_id in (select id from member where email = ${email})`;
      return waiting.count;
    })
    .toBe(0);
  expect(await sql`select from mail where recipient = ${email}`).toHaveLength(0);
});

test('a client is emailed a reply, and its link opens the ticket after signing in', async ({
  agent,
  browser,
}) => {
  const { clientId } = await memberRowOf('client@opsdesk.test');
  const email = await makeClientPerson(clientId);
  const ticket = await makeTicket(email);
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await answer(agent, 'Please press the red button.');
  await makeEmailDue(email);
  const context = await browser.newContext();
  const page = await context.newPage();
  const href = await linkInEmail(page, email, 'Open ticket');
  expect(new URL(href).pathname).toBe(`/t/northwind/portal/${ticket.number}`);

  await page.goto(href);
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('next')).toBe(new URL(href).pathname);
  const value = await insertSession(email);
  await context.addCookies([{ name: sessionCookie, value, url, httpOnly: true, sameSite: 'Lax' }]);
  await page.reload();
  await expect(page.getByRole('heading', { name: ticket.title })).toBeVisible();
  await expect(page.getByText('Please press the red button.')).toBeVisible();
  await context.close();
});

test('one is emailed as one chose, also after a reload', async ({ as, client }) => {
  const email = await makeAgent();
  const ticket = await makeTicket();
  await give(ticket, email);
  const page = await as(email);
  await page.goto('/t/northwind/notifications');
  await page.getByRole('combobox', { name: 'Replies: mail' }).click();
  await page.getByRole('option', { name: 'In the digest' }).click();
  await page.getByRole('switch', { name: 'Replies: push' }).click();
  await expect
    .poll(async () => {
      const [row] = await sql`
        select notifications->'replied' chosen from preference
        where id in (select id from member where email = ${email})`;
      return row?.['chosen'];
    })
    .toEqual({ mail: 'digest', push: false });
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Replies: mail' })).toContainText(
    'In the digest',
  );
  await expectNoFindings(page);

  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await answer(client, 'Again.');
  await expect(bell(page, 1)).toBeVisible();
  const [notified] = await sql`
    select mail_at, push_at, digest_at is not null digest from notification
    where subject_id = ${ticket.id} and member_id in (select id from member where email = ${email})`;
  expect(notified).toEqual({ mail_at: null, push_at: null, digest: true });
});
