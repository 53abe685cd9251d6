import type { Page } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { makeAgent, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

const path = '/api/t/northwind/presence';
const avatars = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: /viewing|writing/ });
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });

/** The first event of the stream for the person on `page`. */
const firstEventFor = (page: Page) =>
  page.evaluate(async (address) => {
    const over = new AbortController();
    const response = await fetch(address, { signal: over.signal });
    if (!response.ok || !response.body) return `refused: ${response.status}`;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const { value = '' } = await reader.read();
    over.abort();
    return value;
  }, path);

const heartbeat = (page: Page, ticketId: string | null) =>
  page.evaluate(
    async ([address, ticket]) => {
      const subject = ticket === null ? null : { subjectType: 'ticket', subjectId: ticket };
      const body = { tabId: crypto.randomUUID(), turn: 1, subject, state: 'viewing' };
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
  await expect(avatars(manager)).toHaveAccessibleName(/^\S.* is viewing$/);
  await expect(avatars(agent)).toHaveAccessibleName(/^\S.* is viewing$/);
  const heading = manager.getByRole('heading', { level: 1 });
  const place = await heading.boundingBox();

  await reply(agent).pressSequentially('Hello');
  await expect(avatars(manager)).toHaveAccessibleName(/ is writing a reply$/);
  await avatars(manager).click();
  const list = manager.getByRole('dialog', { name: 'Who else is here' });
  await expect(list.getByText('is writing a reply')).toBeVisible();
  await expectNoFindings(manager);
  await manager.keyboard.press('Escape');
  // Emptying the field ends the state.
  await reply(agent).fill('');
  await expect(avatars(manager)).toHaveAccessibleName(/ is viewing$/);
  await agent.getByRole('tab', { name: 'Internal note' }).click();
  await agent.getByRole('textbox', { name: 'Internal note' }).pressSequentially('Hm');
  await expect(avatars(manager)).toHaveAccessibleName(/ is writing a note$/);

  await agent.goto('/t/northwind/dashboard');
  await expect(avatars(manager)).toHaveCount(0);
  // Presence does not shift the layout.
  expect(await heading.boundingBox()).toEqual(place);
});

test('a tab that nobody looks at is not there', async ({ agent, manager }) => {
  const { number } = await makeTicket();
  await agent.goto(`/t/northwind/tickets/${number}`);
  await manager.goto(`/t/northwind/tickets/${number}`);
  await expect(avatars(manager)).toBeVisible();
  const look = (state: string) =>
    agent.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await look('hidden');
  await expect(avatars(manager)).toHaveCount(0);
  await look('visible');
  await expect(avatars(manager)).toBeVisible();
});

test('the tabs of one browser share one stream, and hand it over', async ({ agent, manager }) => {
  const { number, title } = await makeTicket();
  const streams: string[] = [];
  manager.context().on('request', (request) => {
    if (new URL(request.url()).pathname === path && request.method() === 'GET') {
      streams.push(request.url());
    }
  });
  await manager.goto('/t/northwind/tickets');
  await expect.poll(() => streams).toHaveLength(1);
  const second = await manager.context().newPage();
  await second.goto(`/t/northwind/tickets/${number}`);
  await agent.goto(`/t/northwind/tickets/${number}`);
  await expect(avatars(second)).toHaveAccessibleName(/ is viewing$/);
  const row = manager.getByRole('row').filter({ hasText: title });
  await expect(row.getByText(/is viewing$/)).toBeAttached();
  expect(streams).toHaveLength(1);

  await manager.close();
  await expect.poll(() => streams).toHaveLength(2);
  await agent.close();
  await expect(avatars(second)).toHaveCount(0, within(20));
});

test('clients and strangers neither hear nor tell', async ({ agent, client, as }) => {
  const { id, number } = await makeTicket();
  const stranger = await as('agent@acme.test');
  await agent.goto(`/t/northwind/tickets/${number}`);
  await client.goto(`/t/northwind/portal/${number}`);
  await stranger.goto('/t/acme/tickets');
  await expect.poll(() => firstEventFor(agent)).toContain(id);

  const requests: string[] = [];
  client.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await reply(client).pressSequentially('Anyone?');
  for (const outsider of [client, stranger]) {
    expect(await firstEventFor(outsider)).toBe('refused: 404');
    expect(await heartbeat(outsider, id)).toBe(404);
  }
  expect(requests.filter((address) => address === path)).toHaveLength(2);
  await expect(client.getByText(/is viewing|is writing/)).toHaveCount(0);
  await expect(avatars(agent)).toHaveCount(0);

  // An unknown ticket and another website are refused.
  expect(await heartbeat(agent, crypto.randomUUID())).toBe(404);
  const foreign = await agent.request.post(path, {
    headers: { origin: 'https://elsewhere.example' },
    data: {},
  });
  expect(foreign.status()).toBe(403);
});

test('whoever loses access while listening loses the stream', async ({ as }) => {
  const email = await makeAgent();
  // A page outside the desk does not leave by itself.
  const page = await as(email);
  await page.goto('/design-system');
  const stream = await page.evaluateHandle(async (address) => {
    const reader = (await fetch(address)).body?.getReader();
    const isOpen = !(await reader?.read())?.done;
    const readOn = async () => {
      while (!(await reader?.read())?.done);
    };
    return { isOpen, ended: readOn() };
  }, path);
  expect(await stream.evaluate(({ isOpen }) => isOpen)).toBe(true);
  const began = Date.now();
  await sql`update member set status = 'disabled' where email = ${email}`;
  await stream.evaluate(({ ended }) => ended);
  expect(Date.now() - began).toBeLessThan(15_000);
  expect(await firstEventFor(page)).toBe('refused: 404');
});
