import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { memberRowOf } from '../fixtures/desk';
import { makeMember } from '../fixtures/organizations';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

const box = (page: Page, name: string) => page.getByRole('textbox', { name });

const breakSending = (page: Page) =>
  page.evaluate(() => {
    LockManager.prototype.request = () => {
      throw new Error('broken by a test');
    };
  });

async function expectNotSent(page: Page, what: string) {
  await expect(page.getByText(`${what} not sent`).first()).toBeVisible();
}

test('a hyphen in a colleague’s name stops nobody from sending', async ({ agent, client }) => {
  const { organizationId } = await memberRowOf('agent@opsdesk.test');
  const { name } = await makeMember(
    { id: organizationId },
    { name: `Anne-Marie ${randomUUID().slice(0, 8)}` },
  );
  const ticket = await makeTicket();
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await box(agent, 'Reply').fill('Let me ask.');
  await agent.keyboard.press('Control+Enter');
  await expect(client.getByText('Let me ask.')).toBeVisible();
  await agent.getByRole('tab', { name: 'Internal note' }).click();
  await box(agent, 'Internal note').pressSequentially('@anne');
  await agent.getByRole('option', { name }).click();
  await box(agent, 'Internal note').press('Control+Enter');
  const mention = agent.getByRole('article').getByText(`@${name}`, { exact: true });
  await expect(mention).toBeVisible();
});

test('what fails on Send is said, and what was written stays', async ({ agent, client }) => {
  const ticket = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(agent.getByText('It beeps all day.')).toBeVisible();
  await breakSending(agent);
  await box(agent, 'Reply').fill('Hold the red button.');
  await agent.keyboard.press('Control+Enter');
  await expectNotSent(agent, 'Reply');
  await expect(box(agent, 'Reply')).toHaveValue('Hold the red button.');
  await agent.getByRole('tab', { name: 'Internal note' }).click();
  await box(agent, 'Internal note').fill('They sound tired.');
  await agent.keyboard.press('Control+Enter');
  await expectNotSent(agent, 'Internal note');
  await expect(box(agent, 'Internal note')).toHaveValue('They sound tired.');

  await agent.reload();
  await box(agent, 'Reply').press('Control+Enter');
  await expect(agent.getByRole('article').getByText('Hold the red button.')).toBeVisible();
  await expect(box(agent, 'Reply')).toHaveValue('');

  await client.goto('/t/northwind/portal/new');
  await box(client, 'Subject').fill('A broken lamp');
  await box(client, 'Tell us more').fill('It flickers.');
  await breakSending(client);
  await client.getByRole('button', { name: 'Send ticket' }).click();
  await expectNotSent(client, 'Ticket');
  await expect(box(client, 'Tell us more')).toHaveValue('It flickers.');
  await client.reload();
  await client.getByRole('button', { name: 'Send ticket' }).click();
  await expect(client.getByRole('heading', { name: 'A broken lamp' })).toBeVisible();
});
