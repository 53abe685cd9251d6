import type { Page } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { expectNoFindings } from '../fixtures/axe';
import { insertSession, sessionCookie, sql, url } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket } from '../fixtures/tickets';

test.use({ serviceWorkers: 'allow' });

const kpi = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true }).locator('[title]').first();

/** The exact number of a tile. */
const tileValue = async (page: Page, name: string) =>
  Number((await kpi(page, name).getAttribute('title'))?.replaceAll(',', ''));

async function solvedIn(page: Page): Promise<number> {
  const words = await page.getByText(/[\d,]+ created, [\d,]+ solved/).textContent();
  return Number(/([\d,]+) solved/.exec(words ?? '')?.[1]?.replaceAll(',', ''));
}

async function open(page: Page, search = '') {
  await page.goto(`/t/northwind/dashboard${search}`);
  await expect(kpi(page, 'Created')).toBeVisible(within(20));
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

/** Waits until no request has been made for a second: the shell prefetches pages. */
async function quiet(page: Page) {
  let last = Date.now();
  page.on('request', () => {
    last = Date.now();
  });
  await expect.poll(() => Date.now() - last).toBeGreaterThan(1000);
}

test('a ticket solved in one browser moves the metrics in another', async ({ agent, manager }) => {
  const ticket = await makeTicket();
  await open(manager);
  await agent.goto(`/t/northwind/tickets/${ticket.number}`);
  await expect(agent.getByRole('heading', { name: ticket.title })).toBeVisible();
  const before = await solvedIn(manager);
  await agent.keyboard.press('e');
  await expect.poll(async () => await solvedIn(manager), within(5)).toBeGreaterThan(before);
});

test('a bar narrows everything, asks nothing of the server, and is undone by one key', async ({
  manager,
}) => {
  await open(manager, '?period=90d');
  await quiet(manager);
  const all = await tileValue(manager, 'Created');
  const requests: string[] = [];
  manager.on('request', (request) => {
    // The shell prefetches pages when the machine has time for it.
    const isPrefetch = 'next-router-prefetch' in request.headers();
    if (!isPrefetch && !request.url().includes('icon')) requests.push(request.url());
  });
  const bar = manager
    .getByRole('list', { name: 'Tickets by priority' })
    .getByRole('button')
    .first();
  await bar.click();
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => await tileValue(manager, 'Created')).toBeLessThan(all);
  expect(requests).toEqual([]);
  await manager.keyboard.press('z');
  await expect.poll(async () => await tileValue(manager, 'Created')).toBeGreaterThanOrEqual(all);
});

test('it works without a network after one visit', async ({ manager }) => {
  await open(manager);
  const month = await tileValue(manager, 'Created');
  // It keeps the code of what is not open yet.
  await manager.evaluate(async () => void (await navigator.serviceWorker.ready));
  await manager.context().setOffline(true);
  await manager
    .getByRole('button', { name: /^Period/ })
    .first()
    .click();
  await manager.getByRole('button', { name: 'Last 90 days' }).click();
  await expect.poll(async () => await tileValue(manager, 'Created')).toBeGreaterThan(month);
  await manager.context().setOffline(false);
});

test('every chart is a table, too', async ({ manager }) => {
  await open(manager);
  const chart = manager.getByRole('region', { name: 'Created vs resolved' });
  await chart.getByRole('button', { name: 'Show as table' }).click();
  await expect(chart.getByRole('table', { name: 'Created vs resolved' })).toBeVisible();
  await expect(chart.getByRole('columnheader', { name: 'Solved', exact: true })).toBeVisible();
});

test('only the organization’s own people get its history', async () => {
  const [segment] = await sql<{ hash: string }[]>`
    select s.hash from analytics_segment s join organization o on o.id = s.organization_id
    where o.slug = 'northwind' limit 1`;
  const ask = async (email?: string) => {
    const cookie = email ? `${sessionCookie}=${await insertSession(email)}` : '';
    const path = `/api/t/northwind/analytics/segments/${segment?.hash}`;
    return (await fetch(new URL(path, url), { headers: { cookie } })).status;
  };
  expect(await ask('agent@opsdesk.test')).toBe(200);
  expect(await ask('client@opsdesk.test')).toBe(404);
  expect(await ask('agent@acme.test')).toBe(404);
  expect(await ask('disabled@opsdesk.test')).toBe(404);
  expect(await ask()).toBe(401);
});

test('the history goes with whoever signs out', async ({ manager }) => {
  await open(manager);
  const kept = () =>
    manager.evaluate(async () => (await caches.keys()).filter((name) => name.includes('facts')));
  expect(await kept()).toHaveLength(1);
  await manager
    .getByRole('button', { name: /Account|Marta/ })
    .first()
    .click();
  await manager.getByRole('menuitem', { name: 'Sign out' }).click();
  const confirm = manager.getByRole('alertdialog').getByRole('button', { name: 'Sign out' });
  await confirm.or(manager.getByLabel('Email')).first().waitFor();
  if (await confirm.isVisible()) await confirm.click();
  await expect(manager).toHaveURL(/\/(\?|$)/);
  expect(await kept()).toEqual([]);
});

test('axe finds nothing in the pages of metrics', async ({ manager }) => {
  for (const path of ['dashboard', 'dashboard/tickets', 'response-time']) {
    await manager.goto(`/t/northwind/${path}`);
    await expect(manager.getByRole('heading', { level: 1 })).toBeVisible();
    const values = manager.getByText('n = ').or(manager.getByRole('region', { name: 'Tickets' }));
    await expect(values.first()).toBeVisible(within(20));
    await expectNoFindings(manager);
  }
});
