import type { Page } from '@playwright/test';
import { memberRowOf, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

const results = (page: Page) => page.getByRole('search').getByRole('status');
const focusedRow = (page: Page) => page.locator('[role="row"]:focus');

async function openList(page: Page, search = '') {
  await page.goto(`/t/northwind/tickets${search}`);
  await expect(results(page)).toHaveText(/tickets?$/);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const statusOf = async (id: string) => {
  const [row] = await sql<{ status: string; priority: string; assigneeId: string | null }[]>`
    select status, priority, assignee_id "assigneeId" from ticket where id = ${id}`;
  return row;
};

test('what is typed before a picker has the focus is not lost', async ({ agent }) => {
  // A dialog focuses its field in the next frame, which is late on a busy machine.
  await agent.addInitScript(() => {
    window.requestAnimationFrame = (callback) =>
      window.setTimeout(() => callback(performance.now()), 400);
  });
  const ticket = await makeTicket();
  await openList(agent);
  await press(agent, '/');
  await agent.keyboard.type(ticket.title);
  await expect(results(agent)).toHaveText('1 ticket');
  await press(agent, 'Escape');
  await expect(focusedRow(agent)).toContainText(ticket.title);
  await press(agent, 's', 'b', 'l', 'o', 'c');
  await expect(agent.getByRole('combobox', { name: /Change the status/ })).toHaveValue('bloc');
  await press(agent, 'Enter');
  await expect.poll(async () => (await statusOf(ticket.id))?.status).toBe('blocked');
});

test('ten tickets are triaged without the mouse', async ({ agent }) => {
  const { memberId } = await memberRowOf('agent@opsdesk.test');
  const word = `triage${Date.now()}`;
  const made = [];
  for (let index = 0; index < 10; index += 1) made.push(await makeTicket());
  await sql`update ticket set title = ${word} || ' ' || number where id in ${sql(made.map(({ id }) => id))}`;

  await openList(agent);
  await press(agent, '/');
  await agent.keyboard.type(word);
  await expect(results(agent)).toHaveText('10 tickets');
  // The first row has the focus then.
  await press(agent, 'Escape');

  // Three one by one, the other seven together.
  for (const priority of ['Urgent', 'High', 'Low']) {
    await press(agent, 'i', 'p');
    const field = agent.getByRole('combobox', { name: /Change the priority/ });
    await expect(field).toBeFocused();
    await agent.keyboard.type(priority);
    await press(agent, 'Enter');
    await expect(field).toBeHidden();
    await expect(focusedRow(agent)).toContainText(word);
    await press(agent, 'j');
  }
  await press(agent, 'x');
  for (let index = 0; index < 6; index += 1) await press(agent, 'Shift+J');
  const bar = agent.getByRole('group', { name: 'Selected tickets' });
  await expect(bar).toContainText('7 selected');
  await press(agent, 'i', 's');
  await agent.keyboard.type('block');
  await press(agent, 'Enter');
  await expect(agent.getByText('Status changed to blocked')).toBeVisible();
  await expect(agent.getByRole('dialog', { name: /Change the status/ })).toBeHidden();
  await press(agent, 'Escape');
  await expect(bar).toBeHidden();

  // Newest first.
  const order = made.toReversed();
  const after = async () => await Promise.all(order.map(({ id }) => statusOf(id)));
  const priorities = ['urgent', 'high', 'low', ...Array.from({ length: 7 }, () => 'medium')];
  await expect.poll(after).toEqual(
    priorities.map((priority, index) => ({
      priority,
      status: index < 3 ? 'open' : 'blocked',
      assigneeId: memberId,
    })),
  );
});

test('a ticket is looked at, answered and solved without the mouse', async ({ agent, client }) => {
  const ticket = await makeTicket();
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await openList(agent);
  await press(agent, '/');
  await agent.keyboard.type(ticket.title);
  await expect(results(agent)).toHaveText('1 ticket');
  await press(agent, 'Escape', 'j', 'Space');
  const preview = agent.getByRole('complementary', { name: `Preview of #${ticket.number}` });
  await expect(preview.getByText('It beeps all day.')).toBeVisible();
  await press(agent, 'Space');
  await expect(preview).toBeHidden();

  await press(agent, 'r');
  const reply = agent.getByRole('textbox', { name: 'Reply' });
  await expect(reply).toBeFocused();
  const words = `Please press the red button, ${ticket.title}`;
  await agent.keyboard.type(words);
  await press(agent, 'ControlOrMeta+Shift+Enter');
  await expect(client.getByText(words)).toBeVisible();
  await expect.poll(() => statusOf(ticket.id)).toMatchObject({ status: 'resolved' });
  await press(agent, 'Escape', 'u');
  await expect(results(agent)).toHaveText('1 ticket');
  await expect(focusedRow(agent)).toContainText(ticket.title);
});

test('an old ticket is found without the mouse', async ({ agent }) => {
  const [old] = await sql<{ number: number; title: string }[]>`
    select number, title from ticket t join organization o on o.id = t.organization_id
    where o.slug = 'northwind' order by t.created_at limit 1`;
  await openList(agent);
  await press(agent, 'ControlOrMeta+k');
  await agent.keyboard.type(`#${old?.number}`);
  const found = agent.getByRole('option', { name: old?.title }).first();
  await found.waitFor();
  for (let step = 0; step < 9; step += 1) {
    if ((await found.getAttribute('aria-selected')) === 'true') break;
    await press(agent, 'ArrowDown');
  }
  await press(agent, 'Enter');
  await expect(agent.getByRole('heading', { level: 1, name: old?.title })).toBeVisible();
  // Also works on a page without a search field of its own.
  await press(agent, '/');
  await expect(agent.getByPlaceholder('Find a ticket, or type a command')).toBeFocused();
});

test('every key is listed, none works in a field, and letters can be switched off', async ({
  agent,
}) => {
  await openList(agent, '?status=open');
  // Also lists shortcuts that have no target yet.
  await press(agent, '?');
  const help = agent.getByRole('dialog', { name: 'Keyboard shortcuts' });
  // prettier-ignore
  for (const label of [
    'Search and commands', 'Next ticket', 'Previous ticket', 'Open ticket', 'Preview ticket',
    'Select ticket', 'Extend selection down', 'Select everything in the filter', 'New ticket',
    'Reply', 'Write internal note', 'Assign ticket', 'Assign ticket to me', 'Change status',
    'Change priority', 'Change type', 'Resolve ticket', 'Filter tickets by …', 'Clear filters',
    'My tickets', 'Unassigned tickets', 'Settings', 'Copy ticket number', 'Snooze ticket', 'Undo last change',
  ]) {
    await expect(help.getByText(label, { exact: true })).toBeVisible();
  }
  await help.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await press(agent, 'Escape');
  await expect(help).toBeHidden();
  await press(agent, 'x');
  await expect(agent.getByRole('group', { name: 'Selected tickets' })).toBeHidden();

  await press(agent, 'ControlOrMeta+k');
  await agent.keyboard.type('keyboard');
  await press(agent, 'Enter');
  await help.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await press(agent, 'Escape');
  await expect(help).toBeHidden();
  await press(agent, '/');
  await agent.keyboard.type('xxx');
  await expect(agent.getByRole('group', { name: 'Selected tickets' })).toBeHidden();
});
