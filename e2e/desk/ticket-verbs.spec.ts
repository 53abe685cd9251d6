import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { memberRowOf, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { type MadeTicket, makeTicket } from '../fixtures/tickets';

const thread = (page: Page) => page.getByRole('region', { name: 'Conversation' });
const fields = (page: Page) => page.getByRole('complementary', { name: 'Ticket details' });

async function open(page: Page, ticket: MadeTicket) {
  await page.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(thread(page)).toContainText('It beeps all day.');
  await thread(page).focus();
}

async function find(page: Page, ticket: MadeTicket) {
  await page.keyboard.type(String(ticket.number));
  await page.getByRole('option', { name: ticket.title }).click();
}

test('tags: made while tagging, seen by a colleague at once, gone by one key', async ({
  agent,
  manager,
}) => {
  const ticket = await makeTicket();
  const name = `tag ${randomUUID().slice(0, 6)}`;
  await open(agent, ticket);
  await open(manager, ticket);
  await agent.keyboard.press('l');
  await agent.getByRole('combobox', { name: 'Tags', exact: true }).fill(name);
  await agent.getByRole('option', { name }).click();
  await expect(fields(manager)).toContainText(name);
  await agent.keyboard.press('Escape');
  await expect(agent.getByRole('listbox')).toHaveCount(0);
  await expect(thread(manager)).toContainText(`added the tag ${name}`);
  await agent.keyboard.press('z');
  await expect(fields(manager)).not.toContainText(name);

  await manager.goto('/t/northwind/admin/tags');
  await manager.getByRole('button', { name: `Change ${name}` }).click();
  await manager.getByRole('button', { name: 'Remove or merge' }).click();
  await manager.getByRole('button', { name: 'Remove tag' }).click();
  await expect(manager.getByRole('button', { name: `Change ${name}` })).toHaveCount(0);
});

test('a macro: made, filled in, rejected as stale while a placeholder is open, sent with what it does', async ({
  agent,
  client,
}) => {
  const ticket = await makeTicket();
  const name = `Ask ${randomUUID().slice(0, 6)}`;
  await agent.goto('/t/northwind/macros');
  await agent.getByRole('button', { name: 'Add macro' }).click();
  await agent.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await agent.getByRole('textbox', { name: 'Text' }).fill('Dear {{requester.first}}, which one?');
  await expect(agent.getByText('There is no placeholder {{requester.first}}.')).toBeVisible();
  await agent.getByRole('textbox', { name: 'Text' }).fill('Dear {{requester.name}}, which one?');
  await agent.getByRole('combobox', { name: 'Status' }).click();
  await agent.getByRole('option', { name: 'Waiting on client' }).click();
  await expectNoFindings(agent, '[role=dialog]');
  await agent.getByRole('dialog').getByRole('button', { name: 'Add macro' }).click();
  await expect(agent.getByRole('button', { name })).toBeVisible();

  await open(agent, ticket);
  await agent.keyboard.press('r');
  const field = agent.getByRole('textbox', { name: 'Reply' });
  await expect(field).toBeFocused();
  await agent.keyboard.press('/');
  await agent.getByRole('option', { name }).click();
  await expect(field).toHaveValue(/^Dear (?!\{\{).+, which one\?$/);
  await expect(agent.getByText('With this reply: status Waiting on client')).toBeVisible();
  await field.press('End');
  await field.pressSequentially(' {{x.y}}');
  await expect(agent.getByText('{{x.y}} is not filled in.')).toBeVisible();
  await expect(agent.getByRole('button', { name: 'Send reply' })).toBeDisabled();
  for (let typed = 0; typed < 8; typed += 1) await field.press('Backspace');
  await agent.keyboard.press('ControlOrMeta+Enter');

  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(thread(client)).toContainText('which one?');
  await expect(client.getByText('Waiting for you').first()).toBeVisible();
});

test('a merge: one conversation under both numbers, in the portal too, and back', async ({
  agent,
  manager,
  client,
}) => {
  const [gone, into] = [await makeTicket(), await makeTicket()];
  await client.goto(`/t/northwind/portal/${gone.number}`);
  await expect(thread(client)).toContainText('It beeps all day.');
  await open(manager, into);
  await open(agent, gone);
  await agent.keyboard.press('Shift+M');
  await find(agent, into);
  await expect(agent.getByRole('link', { name: `#${into.number}` })).toBeVisible();
  await expect(thread(manager).getByRole('article')).toHaveCount(2);
  await expect(thread(manager)).toContainText(`merged #${gone.number} into this`);
  await expect(
    thread(manager)
      .getByRole('article')
      .filter({ hasText: `from #${gone.number}` }),
  ).toHaveCount(1);
  await client.getByRole('link', { name: `#${into.number}` }).click();
  await expect(client.getByRole('heading', { name: into.title })).toBeVisible();
  await expect(thread(client).getByRole('article')).toHaveCount(2);

  const separate = agent.getByRole('button', { name: 'Separate again' });
  await separate.click();
  await expect(thread(agent)).toContainText('It beeps all day.');
  await expect(thread(manager).getByRole('article')).toHaveCount(1);
  await agent.keyboard.press('z');
  await expect(thread(manager).getByRole('article')).toHaveCount(2);
  await separate.click();
  await expect(thread(manager).getByRole('article')).toHaveCount(1);
  const [row] = await sql<{ status: string }[]>`select status from ticket where id = ${gone.id}`;
  expect(row?.status).toBe('open');
});

test('a link: shown on both with how they stand, never to the client', async ({
  agent,
  manager,
  client,
}) => {
  const [part, whole] = [await makeTicket(), await makeTicket()];
  await open(manager, whole);
  await open(agent, part);
  await agent.keyboard.press('Shift+L');
  await find(agent, whole);
  await agent.getByRole('combobox', { name: /is$/ }).click();
  await agent.getByRole('option', { name: 'the parent of this one' }).click();
  await agent.getByRole('button', { name: 'Link tickets' }).click();
  await expect(fields(agent)).toContainText('Part of');
  await expect(fields(manager)).toContainText('Parts · 0 of 1 solved');
  await agent.keyboard.press('e');
  await expect(fields(manager)).toContainText('Parts · 1 of 1 solved');
  await client.goto(`/t/northwind/portal/${whole.number}`);
  await expect(thread(client)).toContainText('It beeps all day.');
  await expect(client.getByText(part.title)).toHaveCount(0);
});

test('a snooze: wakes on its second on an open screen, or with the client’s answer', async ({
  agent,
  client,
}) => {
  const ticket = await makeTicket();
  await open(agent, ticket);
  await agent.keyboard.press('h');
  await agent.getByRole('menuitem', { name: 'Until the client replies' }).click();
  await expect(fields(agent)).toContainText(/until the client replies/i);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await client.getByRole('textbox', { name: 'Reply' }).fill('Still beeping.');
  await client.getByRole('button', { name: 'Send reply' }).click();
  await expect(fields(agent)).toContainText('Not snoozed');
  await expect(thread(agent)).toContainText('ended the snooze by replying');

  await agent.keyboard.press('h');
  await agent.getByRole('menuitem', { name: 'Choose date and time' }).click();
  await agent.getByRole('button', { name: 'Snooze ticket' }).click();
  await expect(fields(agent)).not.toContainText('Not snoozed');
  // Optimistic first, then the server's value.
  const snoozed = () =>
    sql`select from ticket where id = ${ticket.id} and snoozed_until is not null`;
  await expect.poll(async () => (await snoozed()).count).toBe(1);
  await sql`update ticket set snoozed_until = now() + interval '1 second' where id = ${ticket.id}`;
  await expect(fields(agent)).toContainText('Not snoozed', within(2.5));
  await expect(thread(agent)).toContainText('The system ended the snooze');
});

test('a mention: by keyboard alone; the colleague is told, follows, and the name is a chip', async ({
  agent,
  manager,
}) => {
  const ticket = await makeTicket();
  const { memberId } = await memberRowOf('manager@opsdesk.test');
  const [profile] = await sql<{ name: string }[]>`select name from profile where id = ${memberId}`;
  const name = profile?.name ?? '';
  await manager.goto('/t/northwind/tickets');
  await open(agent, ticket);
  await agent.keyboard.press('n');
  const field = agent.getByRole('textbox', { name: 'Internal note' });
  await field.pressSequentially(`Look, @${name.slice(0, 4)}`);
  await expect(agent.getByRole('option', { name })).toBeVisible();
  await field.press('Enter');
  await expect(field).toHaveValue(`Look, @${name} `);
  await field.pressSequentially('please.');
  await field.press('ControlOrMeta+Enter');
  await expect(thread(agent).getByText(`@${name}`, { exact: true })).toBeVisible();
  await expect(fields(agent)).toContainText('2 people');
  await expect
    .poll(async () => {
      const shown = await sql`
        select 1 from notification
        where member_id = ${memberId} and subject_id = ${ticket.id} and kind = 'mentioned'`;
      return shown.count;
    })
    .toBe(1);
});

test('a title, a client and a requester are changed in place', async ({ agent, client }) => {
  const ticket = await makeTicket();
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(thread(client)).toContainText('It beeps all day.');
  await open(agent, ticket);
  await agent.keyboard.press('F2');
  await agent.getByRole('textbox', { name: 'Title' }).fill('It is quiet now');
  await agent.keyboard.press('Enter');
  await expect(client.getByRole('heading', { name: 'It is quiet now' })).toBeVisible();
  const other = await memberRowOf('other-client@opsdesk.test');
  const [theirs] = await sql<
    { name: string }[]
  >`select name from client where id = ${other.clientId}`;
  await fields(agent)
    .getByRole('combobox', { name: /^Client/ })
    .click();
  await agent.getByRole('option', { name: theirs?.name ?? '' }).click();
  await agent.getByRole('button', { name: 'Move ticket' }).click();
  await expect(fields(agent)).toContainText('No requester');
  await expect(client.getByText('Ticket not found.')).toBeVisible();

  // Both are undone, the last first; keys work once the dialog is gone.
  await expect(agent.getByRole('alertdialog')).toHaveCount(0);
  await agent.keyboard.press('z');
  await expect(client.getByRole('heading', { name: 'It is quiet now' })).toBeVisible();
  await expect(fields(agent)).not.toContainText('No requester');
  await agent.keyboard.press('z');
  await expect(client.getByRole('heading', { name: ticket.title })).toBeVisible();
});
