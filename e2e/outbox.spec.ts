import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './people';
import { makeTicket } from './tickets';

const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });
const send = (page: Page) => page.getByRole('button', { name: 'Send reply' }).click();
const offline = (page: Page) =>
  expect(page.getByText('You are offline. What is on this device can be read')).toBeVisible();

async function openTicket(page: Page, number: number) {
  await page.goto(`/t/northwind/tickets/${number}`);
  await expect(page.getByText('It beeps all day.')).toBeVisible();
}

/** The tab is gone without a word, and another takes its place. */
async function crash(page: Page, context: BrowserContext): Promise<Page> {
  await page.close();
  return context.newPage();
}

test('a reply, a note and a status wait without a network and are sent once when it is back', async ({
  agent,
  client,
}) => {
  const ticket = await makeTicket();
  await openTicket(agent, ticket.number);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await agent.context().setOffline(true);
  await offline(agent);

  await reply(agent).fill('Hold the red button.');
  await send(agent);
  const mine = agent.getByRole('article').filter({ hasText: 'Hold the red button.' });
  await expect(mine).toContainText('Waiting to be sent');
  await agent.getByRole('tab', { name: 'Internal note' }).click();
  await agent.getByRole('textbox', { name: 'Internal note' }).fill('They sound tired.');
  await agent.getByRole('button', { name: 'Add note' }).click();
  await agent.keyboard.press('Escape');
  await agent.keyboard.press('s');
  await agent.getByRole('option', { name: /Blocked/ }).click();
  await agent.getByRole('button', { name: /waiting/ }).click();
  const outbox = agent.getByRole('dialog', { name: 'Outbox' });
  await expect(outbox.getByRole('listitem')).toHaveCount(3);
  await agent.keyboard.press('Escape');

  await agent.context().setOffline(false);
  await expect(client.getByText('Hold the red button.')).toHaveCount(1, { timeout: 30_000 });
  await expect(mine).not.toContainText('Waiting');
  await expect(agent.getByText('They sound tired.')).toHaveCount(1);
  await expect(agent.getByRole('button', { name: 'Status: Blocked' })).toBeVisible();
  await expect(agent.getByRole('button', { name: /waiting/ })).toBeHidden();
});

for (const waitMs of [0, 50, 300, 3_000]) {
  test(`a tab closed ${waitMs} ms after Send loses nothing and sends it once`, async ({
    agent,
    client,
  }) => {
    const ticket = await makeTicket();
    await openTicket(agent, ticket.number);
    await agent.context().setOffline(true);
    await offline(agent);
    await reply(agent).fill('Sent in the last moment.');
    await agent.keyboard.press('Control+Enter');
    const clock = Promise.withResolvers<void>();
    setTimeout(clock.resolve, waitMs);
    await clock.promise;
    const next = await crash(agent, agent.context());
    await next.context().setOffline(false);

    await openTicket(next, ticket.number);
    const mine = next.getByRole('article').filter({ hasText: 'Sent in the last moment.' });
    await expect(mine).toHaveCount(1);
    await expect(mine).not.toContainText(/Waiting|Sending/, { timeout: 30_000 });
    await expect(reply(next)).toHaveValue('');
    await client.goto(`/t/northwind/portal/${ticket.number}`);
    await expect(client.getByText('Sent in the last moment.')).toHaveCount(1);
  });
}

test('what the client wrote meanwhile holds a waiting reply back once, and shows it', async ({
  agent,
  client,
}) => {
  const ticket = await makeTicket();
  await openTicket(agent, ticket.number);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await agent.context().setOffline(true);
  await offline(agent);
  await reply(agent).fill('Please restart it.');
  await send(agent);
  await reply(client).fill('It works again, thank you!');
  await send(client);
  await expect(client.getByText('It works again, thank you!')).toBeVisible();

  await agent.context().setOffline(false);
  const held = agent.getByRole('region', { name: 'Reply held back' });
  await expect(held).toContainText('It works again, thank you!', { timeout: 30_000 });
  await expect(reply(agent)).toHaveValue('Please restart it.');
  await expect(client.getByText('Please restart it.')).toHaveCount(0);
  await held.getByRole('button', { name: 'Send anyway' }).click();
  await expect(client.getByText('Please restart it.')).toHaveCount(1);
  await expect(held).toBeHidden();
});

test('a reply can be taken back for as long as one chose', async ({ agent, client }) => {
  const ticket = await makeTicket();
  await agent.goto('/t/northwind/notifications');
  await agent.getByRole('radio', { name: '30 s' }).check();
  await openTicket(agent, ticket.number);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByText('It beeps all day.')).toBeVisible();
  await reply(agent).fill('Hello Bernd,');
  await send(agent);
  const pending = agent.getByRole('group', { name: 'Undo send' });
  await pending.getByRole('button', { name: 'Undo' }).click();
  await expect(reply(agent)).toHaveValue('Hello Bernd,');
  await expect(agent.getByRole('article').filter({ hasText: 'Hello Bernd,' })).toHaveCount(0);

  await reply(agent).fill('Hello Berta,');
  await send(agent);
  await pending.getByRole('button', { name: 'Send now' }).click();
  await expect(client.getByText('Hello Berta,')).toBeVisible();
  await expect(client.getByText('Hello Bernd,')).toHaveCount(0);
});
