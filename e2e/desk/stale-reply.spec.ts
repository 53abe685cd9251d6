import type { Page } from '@playwright/test';
import { expectNoFindings } from '../fixtures/axe';
import { makeAgent, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });
const held = (page: Page) => page.getByRole('region', { name: 'Reply not sent' });
const message = (page: Page, body: string) =>
  page.getByRole('region', { name: 'Conversation' }).getByRole('article').filter({ hasText: body });

/** Number of messages with this text on the server. */
const saved = async (ticketId: string, body: string) =>
  (await sql`select from ticket_message where ticket_id = ${ticketId} and body = ${body}`).count;

test('a reply is rejected as stale once where a colleague answered or ended the ticket meanwhile', async ({
  agent,
  manager,
}) => {
  const { id, number } = await makeTicket();
  for (const page of [agent, manager]) await page.goto(`/t/northwind/tickets/${number}`);
  await reply(agent).fill('Try another cable.');
  await reply(manager).fill('A new scanner is on its way.');
  await reply(manager).press('ControlOrMeta+Enter');
  await expect(message(agent, 'A new scanner')).toBeVisible();

  await reply(agent).press('ControlOrMeta+Enter');
  await expect(held(agent).getByRole('alert')).toContainText('wrote while you were writing.');
  await expect(held(agent).getByRole('article')).toContainText('A new scanner is on its way.');
  await expectNoFindings(agent);
  await held(agent).getByRole('button', { name: 'Keep editing' }).click();
  await expect(held(agent)).toBeHidden();
  await expect(reply(agent)).toBeFocused();
  await expect(reply(agent)).toHaveValue('Try another cable.');
  expect(await saved(id, 'Try another cable.')).toBe(0);

  await manager.getByRole('button', { name: 'Resolve ticket' }).click();
  await expect(agent.getByRole('button', { name: 'Reopen ticket' })).toBeVisible();
  await reply(agent).press('ControlOrMeta+Enter');
  await expect(held(agent).getByRole('alert')).toContainText(/resolved this ticket meanwhile/);
  // The change has been shown, so a second press sends.
  await reply(agent).press('ControlOrMeta+Enter');
  await expect.poll(() => saved(id, 'Try another cable.')).toBe(1);
  await expect(held(agent)).toBeHidden();
});

test('one’s own messages hold nothing back', async ({ agent }) => {
  const { id, number } = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${number}`);
  for (const body of ['One.', 'Two.', 'Three.']) {
    await reply(agent).fill(body);
    await reply(agent).press('ControlOrMeta+Enter');
    await expect(reply(agent)).toHaveValue('');
  }
  for (const body of ['One.', 'Two.', 'Three.']) await expect.poll(() => saved(id, body)).toBe(1);
  await expect(held(agent)).toBeHidden();
});

test('a client’s own closing holds their reply back no more than their messages do; another’s does', async ({
  client,
  agent,
}) => {
  const { id, number } = await makeTicket();
  await client.goto(`/t/northwind/portal/${number}`);
  await reply(client).fill('It works again.');
  await client.getByRole('button', { name: 'Close ticket' }).click();
  await expect(client.getByRole('button', { name: 'Reopen ticket' })).toBeVisible();
  await reply(client).press('ControlOrMeta+Enter');
  await expect(reply(client)).toHaveValue('');
  await expect.poll(() => saved(id, 'It works again.')).toBe(1);
  await expect(held(client)).toBeHidden();

  await reply(client).fill('Or does it?');
  await agent.goto(`/t/northwind/tickets/${number}`);
  await agent.getByRole('button', { name: 'Resolve ticket' }).click();
  await expect(client.getByRole('button', { name: 'Reopen ticket' })).toBeVisible();
  await reply(client).press('ControlOrMeta+Enter');
  await expect(held(client).getByRole('alert')).toContainText('solved meanwhile');
  await expect(reply(client)).toHaveValue('Or does it?');
  await held(client).getByRole('button', { name: 'Send anyway' }).click();
  await expect.poll(() => saved(id, 'Or does it?')).toBe(1);
});

test('what was just sent comes back by its key, from the empty field', async ({ as }) => {
  const email = await makeAgent();
  await sql`
    insert into preference (id, organization_id, undo_send_seconds)
    select id, organization_id, 30 from member where email = ${email}`;
  const page = await as(email);
  const { id, number } = await makeTicket();
  await page.goto(`/t/northwind/tickets/${number}`);
  await reply(page).fill('Too early.');
  await reply(page).press('ControlOrMeta+Enter');
  await expect(page.getByRole('group', { name: 'Undo send' })).toContainText(/Sending in \d+ s/);
  // In a field with text the key types a character.
  await reply(page).pressSequentially('x');
  await reply(page).press('ControlOrMeta+z');
  await expect(reply(page)).toHaveValue('');
  await reply(page).press('ControlOrMeta+z');
  await expect(reply(page)).toHaveValue('Too early.');
  expect(await saved(id, 'Too early.')).toBe(0);
});
