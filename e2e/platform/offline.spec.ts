import { within } from '@/scripts/proof/time-limit';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test.use({ serviceWorkers: 'allow' });

test('what is typed survives a reload and a lost connection, and is sent once', async ({
  agent,
  client,
}) => {
  const ticket = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByText('It beeps all day.')).toBeVisible();
  const reply = agent.getByRole('textbox', { name: 'Reply' });
  await reply.fill('Please hold the red button.');
  await agent.reload();
  await expect(reply).toHaveValue('Please hold the red button.');

  await agent.context().setOffline(true);
  await expect(
    agent.getByText('You are offline. You can read what is on this device'),
  ).toBeVisible();
  await expect(agent.getByText('It beeps all day.')).toBeVisible();
  await reply.fill('Please hold the red button for ten seconds.');
  await agent.getByRole('button', { name: 'Send reply' }).click();

  await agent.context().setOffline(false);
  await expect(client.getByText('Please hold the red button for ten seconds.')).toHaveCount(
    1,
    within(30),
  );
  await expect(reply).toHaveValue('');
});

test('what others did meanwhile is there after coming back', async ({ agent, client }) => {
  const ticket = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(agent.getByText('It beeps all day.')).toBeVisible();

  await agent.context().setOffline(true);
  await expect(
    agent.getByText('You are offline. You can read what is on this device'),
  ).toBeVisible();
  await client.getByRole('textbox', { name: 'Reply' }).fill('Now it smokes.');
  await client.getByRole('button', { name: 'Send reply' }).click();
  await agent.context().setOffline(false);
  await expect(agent.getByText('Now it smokes.')).toBeVisible(within(30));
});

test('the desk opens without a network: tickets, metrics, and what is written there', async ({
  agent,
  client,
}) => {
  test.setTimeout(within(120).timeout);
  const ticket = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(agent.getByText('It beeps all day.')).toBeVisible();
  await agent.goto('/t/northwind/dashboard');
  const shown = agent.getByRole('region', { name: 'Created', exact: true }).locator('[title]');
  await expect(shown.first()).toBeVisible(within(30));
  const keptPages = () =>
    agent.evaluate(async () => (await (await caches.open('opsdesk-pages')).keys()).length);
  await expect.poll(keptPages, within(60)).toBeGreaterThan(5);
  // From now on the page's files come from the cache.
  await agent.reload();
  await expect(shown.first()).toBeVisible(within(30));
  await expect(agent.getByRole('progressbar')).toHaveCount(0);
  const value = await shown.first().getAttribute('title');
  const context = agent.context();
  await agent.close();

  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(cold.getByText('It beeps all day.')).toBeVisible();
  await expect(cold.getByText('You are offline.')).toBeVisible();
  await cold.getByRole('textbox', { name: 'Reply' }).fill('From the tunnel.');
  await cold.keyboard.press('Control+Enter');
  await expect(cold.getByRole('article').filter({ hasText: 'From the tunnel.' })).toContainText(
    'Waiting to be sent',
  );
  await cold.goto('/t/northwind/dashboard');
  const created = cold.getByRole('region', { name: 'Created', exact: true });
  await expect(created.locator('[title]').first()).toHaveAttribute('title', value ?? '');
  await cold.goto('/');
  await expect(cold.getByRole('grid')).toBeVisible();

  await context.setOffline(false);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(client.getByText('From the tunnel.')).toHaveCount(1, within(60));

  // Leaving the organization clears everything.
  await expect(cold.getByRole('button', { name: 'Connection: Live' })).toBeVisible();
  await cold.getByRole('button', { name: /^Account: / }).click();
  await cold.getByRole('menuitem', { name: 'Sign out' }).click();
  await cold.getByRole('button', { name: 'Sign out' }).click();
  await expect(cold.getByLabel('Email address')).toBeVisible();
  expect(await cold.evaluate(() => caches.has('opsdesk-pages'))).toBe(false);
  await cold.evaluate(async () => {
    const { port1, port2 } = new MessageChannel();
    const done = new Promise((resolve) => port1.addEventListener('message', resolve));
    port1.start();
    const { active } = await navigator.serviceWorker.ready;
    const pages = ['/t/northwind/tickets'];
    active?.postMessage({ type: 'opsdesk.keep', pages }, [port2]);
    await done;
  });
  expect(await cold.evaluate(() => caches.has('opsdesk-pages'))).toBe(false);
});
