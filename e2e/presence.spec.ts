import type { Page } from '@playwright/test';
import { makeAgent, sql } from './desk';
import { expect, test } from './people';
import { makeTicket } from './tickets';

const path = '/api/t/northwind/presence';
const faces = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /viewing|writing/ });
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });

/** Where the hub of the desk has its own people, as `page` hears it; null where it hears nothing. */
const heardBy = (page: Page) =>
  page.evaluate(async (address) => {
    const over = new AbortController();
    const response = await fetch(address, { signal: over.signal });
    if (!response.ok || !response.body) return `refused: ${response.status}`;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const { value = '' } = await reader.read();
    over.abort();
    return value;
  }, path);

const beat = (page: Page, ticketId: string | null) =>
  page.evaluate(
    async ([address, ticket]) => {
      const body = { tabId: crypto.randomUUID(), turn: 1, ticketId: ticket, state: 'viewing' };
      const headers = { 'content-type': 'application/json' };
      const sent = await fetch(address ?? '', {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return sent.status;
    },
    [path, ticketId],
  );

test('two agents see each other come, write and leave; the list says so too', async ({
  agent,
  manager,
}) => {
  const { number, title } = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${number}`);
  await manager.goto('/t/northwind/tickets');
  const row = manager.getByRole('row').filter({ hasText: title });
  await expect(row.getByText(/is viewing$/)).toBeAttached();

  await row.getByRole('link', { name: title }).click();
  await expect(faces(manager)).toHaveAccessibleName(/^\S.* is viewing$/);
  await expect(faces(agent)).toHaveAccessibleName(/^\S.* is viewing$/);
  const heading = manager.getByRole('heading', { level: 1 });
  const place = await heading.boundingBox();

  await reply(agent).pressSequentially('Hello');
  await expect(faces(manager)).toHaveAccessibleName(/ is writing a reply$/);
  await agent.getByRole('tab', { name: 'Internal note' }).click();
  await reply(agent).waitFor({ state: 'hidden' });
  await agent.getByRole('textbox', { name: 'Internal note' }).pressSequentially('Hm');
  await faces(manager).click();
  const list = manager.getByRole('dialog', { name: 'Who else is here' });
  await expect(list.getByText(/is writing a (note|reply)/)).toBeVisible();
  await manager.keyboard.press('Escape');

  await agent.goto('/t/northwind/dashboard');
  await expect(faces(manager)).toHaveCount(0);
  // What comes and goes moves nothing.
  expect(await heading.boundingBox()).toEqual(place);
});

test('a tab that nobody looks at is not there', async ({ agent, manager }) => {
  const { number } = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${number}`);
  await manager.goto(`/t/northwind/tickets/${number}`);
  await expect(faces(manager)).toBeVisible();
  const look = (state: string) =>
    agent.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await look('hidden');
  await expect(faces(manager)).toHaveCount(0);
  await look('visible');
  await expect(faces(manager)).toBeVisible();
});

test('clients and strangers neither hear nor tell', async ({ agent, client, as }) => {
  const { id, number } = await makeTicket();
  const stranger = await as('agent@acme.test');
  await agent.goto(`/t/northwind/tickets/${number}`);
  await client.goto(`/t/northwind/portal/${number}`);
  await stranger.goto('/t/acme/tickets');
  await expect.poll(() => heardBy(agent)).toContain(id);

  const asked: string[] = [];
  client.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await reply(client).pressSequentially('Anyone?');
  for (const outsider of [client, stranger]) {
    expect(await heardBy(outsider)).toBe('refused: 404');
    expect(await beat(outsider, id)).toBe(404);
  }
  expect(asked.filter((address) => address === path)).toHaveLength(2);
  await expect(client.getByText(/is viewing|is writing/)).toHaveCount(0);
  await expect(faces(agent)).toHaveCount(0);

  // Nor does one's own ticket of elsewhere, nor one that is not there, count as a place.
  expect(await beat(agent, crypto.randomUUID())).toBe(404);
  const foreign = await agent.request.post(path, {
    headers: { origin: 'https://elsewhere.example' },
    data: {},
  });
  expect(foreign.status()).toBe(403);
});

test('whoever loses access while listening loses the stream, and is gone', async ({
  as,
  manager,
}) => {
  const email = await makeAgent();
  const { number } = await makeTicket();
  const page = await as(email);
  await page.goto(`/t/northwind/tickets/${number}`);
  await manager.goto(`/t/northwind/tickets/${number}`);
  await expect(faces(manager)).toBeVisible();

  // A stream without the page around it, which would leave by itself.
  const other = await page.context().newPage();
  await other.goto('/design-system');
  const ended = other.evaluate(async (address) => {
    const response = await fetch(address);
    const began = performance.now();
    await response.text();
    return { status: response.status, ms: performance.now() - began };
  }, path);
  await sql`update member set status = 'disabled' where email = ${email}`;
  await expect(faces(manager)).toHaveCount(0, { timeout: 20_000 });
  const { status, ms } = await ended;
  expect(status === 404 || ms < 15_000).toBe(true);
});
