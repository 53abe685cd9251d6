import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { within } from '@/scripts/proof/time-limit';
import { dataDir, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test.use({ serviceWorkers: 'allow' });

test.describe.configure({ mode: 'default', ...within(120) });

const runSchema = z.object({ children: z.array(z.object({ name: z.string(), pid: z.number() })) });

function signal(name: string, how: NodeJS.Signals) {
  const file = join(dataDir, 'run.json');
  const { children } = runSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const pid = children.find((child) => child.name === name)?.pid;
  if (!pid) throw new Error(`The desk runs no ${name}.`);
  process.kill(-pid, how);
}

const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });
const cards = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

async function openBoth(agent: Page, client: Page) {
  const ticket = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await client.goto(`/t/northwind/portal/${ticket.number}`);
  await expect(agent.getByText('It beeps all day.')).toBeVisible();
  await expect(client.getByText('It beeps all day.')).toBeVisible();
  return ticket;
}

async function answer(page: Page, text: string) {
  await reply(page).fill(text);
  await page.keyboard.press('Control+Enter');
  await expect(cards(page, text)).toHaveCount(1);
}

/** Saved once in the database and shown once on the other person's screen. */
async function expectOnce(ticketId: string, other: Page, text: string) {
  await expect(cards(other, text)).toHaveCount(1, within(60));
  const rows = await sql`
    select 1 from ticket_message where ticket_id = ${ticketId} and body = ${text}`;
  expect(rows).toHaveLength(1);
}

test('the web server is killed under a reply: it arrives once, and the desk is live again', async ({
  agent,
  client,
}) => {
  const ticket = await openBoth(agent, client);
  signal('web', 'SIGKILL');
  await answer(agent, 'Written while the server was down.');
  await expectOnce(ticket.id, client, 'Written while the server was down.');
  await expect(cards(agent, 'Written while the server was down.')).toContainText('Sent');
  await answer(client, 'And the answer to it.');
  await expectOnce(ticket.id, agent, 'And the answer to it.');
});

test('the web server hangs: what is here can be read and filtered, and what is done goes later', async ({
  agent,
  client,
}) => {
  const ticket = await openBoth(agent, client);
  await agent.goto('/t/northwind/tickets');
  await expect(agent.getByRole('row').nth(2)).toBeVisible();
  signal('web', 'SIGSTOP');
  try {
    await agent.getByRole('row').nth(1).click();
    await expect(agent.getByRole('article').first()).toBeVisible();
    await answer(agent, `Written while the server hung, ${ticket.number}.`);
    await expect(cards(agent, 'Written while the server hung')).toContainText(
      /Sending|Waiting to be sent/,
    );
  } finally {
    signal('web', 'SIGCONT');
  }
  await expect(cards(agent, 'Written while the server hung')).toContainText('Sent', within(60));
  const rows = await sql`
    select 1 from ticket_message where body = ${`Written while the server hung, ${ticket.number}.`}`;
  expect(rows).toHaveLength(1);
});

test('the sync server is killed under a reply: it arrives once, and both screens follow', async ({
  agent,
  client,
}) => {
  const ticket = await openBoth(agent, client);
  signal('zero-cache', 'SIGKILL');
  await answer(agent, 'Written while nothing was synced.');
  await expectOnce(ticket.id, client, 'Written while nothing was synced.');
  await answer(client, 'Thank you.');
  await expectOnce(ticket.id, agent, 'Thank you.');
});

/** Stops or continues logical replication while every connection stays open. */
async function signalReplication(how: NodeJS.Signals) {
  const senders = await sql<{ pid: number }[]>`
    select active_pid pid from pg_replication_slots where active and database = current_database()`;
  expect(senders).not.toHaveLength(0);
  for (const { pid } of senders) process.kill(pid, how);
}

test('changes stop to arrive though all are connected: the screen says so until they do again', async ({
  agent,
}) => {
  await agent.goto('/t/northwind/tickets');
  const connection = (word: string | RegExp) =>
    agent.getByRole('button', { name: word }).filter({ visible: true });
  await expect(connection('Connection: Live')).toBeVisible(within(30));
  await signalReplication('SIGSTOP');
  try {
    await expect(connection(/Connection: Delayed by \d+ s/)).toBeVisible(within(60));
    await expect(agent.getByRole('status').filter({ hasText: 'Changes are delayed' })).toHaveCount(
      1,
    );
  } finally {
    await signalReplication('SIGCONT');
  }
  await expect(connection('Connection: Live')).toBeVisible(within(30));
});
