import type { Page } from '@playwright/test';
import { sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

const count = async (condition: string) => {
  const [row] = await sql.unsafe<{ n: number }[]>(
    `select count(*)::int n from ticket t join organization o on o.id = t.organization_id
     where o.slug = 'northwind' and ${condition}`,
  );
  return row?.n ?? 0;
};

const results = (page: Page) => page.getByRole('search').getByRole('status');

test('filters narrow the list, stay in the URL, and ask no page of the server', async ({
  agent,
}) => {
  await agent.goto('/t/northwind/tickets');
  await expect(results(agent)).toHaveText(/tickets/);
  // What is loaded when the page has nothing else to do has come.
  await agent.waitForLoadState('networkidle');

  const requests: string[] = [];
  agent.on('request', (request) => {
    // Left out: Chromium fetches the icon for each address; presence is pushed; sidebar pages are
    // prefetched.
    if (!/icon|\/presence$|northwind\/(?!tickets).*_rsc=/.test(request.url())) {
      requests.push(request.url());
    }
  });
  await agent.getByRole('combobox', { name: 'Status' }).click();
  await agent.getByRole('option', { name: 'Blocked' }).click();
  await agent.keyboard.press('Escape');
  const blocked = await count(`status = 'blocked'`);
  await expect(results(agent)).toHaveText(new RegExp(`^${blocked} tickets?$`));

  await agent.getByRole('combobox', { name: 'Priority' }).click();
  await agent.getByRole('option', { name: 'High' }).click();
  await agent.keyboard.press('Escape');
  const both = await count(`status = 'blocked' and priority = 'high'`);
  await expect(results(agent)).toHaveText(new RegExp(`^${both} tickets?$`));
  expect(requests).toEqual([]);

  await agent.reload();
  await expect(results(agent)).toHaveText(new RegExp(`^${both} tickets?$`));
});

test('a title or a number finds a ticket, also one of long ago', async ({ agent }) => {
  const [old] = await sql<{ number: number; title: string }[]>`
    select number, title from ticket t join organization o on o.id = t.organization_id
    where o.slug = 'northwind' order by t.created_at limit 1`;
  await agent.goto('/t/northwind/tickets');
  await expect(results(agent)).toHaveText(/tickets/);
  await agent.keyboard.press('/');
  await agent.keyboard.type(`#${old?.number}`);
  await expect(agent.getByText(old?.title ?? '').first()).toBeVisible();
});

test('the keyboard goes through the list and opens a ticket', async ({ agent }) => {
  const ticket = await makeTicket();
  await agent.goto('/t/northwind/tickets');
  await expect(agent.getByText(ticket.title)).toBeVisible();
  await agent.keyboard.press('/');
  await agent.keyboard.type(ticket.title);
  await expect(results(agent)).toHaveText('1 ticket');
  await agent.keyboard.press('Escape');
  await agent.keyboard.press('j');
  await agent.keyboard.press('Enter');
  await expect(agent.getByRole('heading', { name: ticket.title })).toBeVisible();
});

test('a new ticket appears at the top by itself', async ({ agent }) => {
  await agent.goto('/t/northwind/tickets');
  await expect(results(agent)).toHaveText(/tickets/);
  const ticket = await makeTicket();
  await expect(agent.getByText(ticket.title)).toBeVisible();
});

test('the palette finds tickets and pages', async ({ agent }) => {
  const ticket = await makeTicket();
  await agent.goto('/t/northwind/tickets');
  await expect(agent.getByText(ticket.title)).toBeVisible();
  await agent.keyboard.press('ControlOrMeta+k');
  await agent.keyboard.type(ticket.title.slice(0, 16));
  await agent.getByRole('option', { name: ticket.title }).click();
  await expect(agent.getByRole('heading', { name: ticket.title })).toBeVisible();
});
