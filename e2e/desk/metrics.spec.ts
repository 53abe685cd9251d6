import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { emailDueReports } from '@/lib/server/desk/analytics/weekly/send';
import { lastWeek } from '@/lib/server/desk/analytics/weekly/week';
import { within } from '@/scripts/proof/time-limit';
import { memberRowOf, sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { switchedOff } from '@/lib/server/core/jobs/switched-off';

const off = switchedOff('desk');

const created = (page: Page) =>
  page.getByRole('region', { name: 'Created', exact: true }).locator('[title]').first();

const tileValue = async (page: Page) =>
  Number((await created(page).getAttribute('title'))?.replaceAll(',', ''));

async function open(page: Page, path = 'dashboard?period=90d') {
  await page.goto(`/t/northwind/${path}`);
  await expect(page.getByText(/n = \d/).first()).toBeVisible(within(30));
}

/** Waits until the page holds every ticket. */
async function openWhole(page: Page) {
  const [all] = await sql<{ tickets: number }[]>`
    select count(*)::int tickets from ticket t join organization o on o.id = t.organization_id
    where o.slug = 'northwind'`;
  await open(page);
  const held = async () => {
    const words = await page.getByRole('button', { name: /in memory/ }).textContent();
    return Number(/([\d,]+) tickets/.exec(words ?? '')?.[1]?.replaceAll(',', ''));
  };
  await expect.poll(held, within(30)).toBeGreaterThanOrEqual(all?.tickets ?? 0);
}

const urgency = (page: Page) =>
  page.getByRole('list', { name: 'Tickets by priority' }).getByRole('button');

async function saveView(page: Page, name: string, isShared: boolean) {
  await page.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save view' });
  await dialog.getByLabel('Name').fill(name);
  if (isShared) await dialog.getByRole('checkbox', { name: 'Share with all colleagues' }).click();
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('button', { name: `View: ${name}` })).toBeVisible();
}

test('a view of the metrics is kept, shared, opened by key, changed, renamed and deleted', async ({
  manager,
  agent,
}) => {
  const name = `Urgent ${Date.now()}`;
  await open(manager);
  await urgency(manager).first().click();
  await expect(manager).toHaveURL(/priority=/);
  await saveView(manager, name, true);

  await open(agent, 'dashboard');
  await agent.keyboard.press('v');
  await agent.getByRole('menuitemradio', { name }).press('Enter');
  await expect(agent).toHaveURL(/period=90d.*priority=|priority=.*period=90d/);
  await expect(agent.getByRole('button', { name: `View: ${name}` })).toBeVisible();
  await expect(agent.getByRole('button', { name: `Actions for ${name}` })).toHaveCount(0);

  // The colleague sees the author's change.
  await manager.getByRole('button', { name: 'Calendar hours' }).click();
  await manager.getByRole('button', { name: 'Save changes' }).click();
  await expect(agent.getByRole('button', { name: 'Business hours' })).toBeVisible();

  await manager.getByRole('button', { name: `Actions for ${name}` }).click();
  await manager.getByRole('menuitem', { name: 'Rename view' }).click();
  await manager.getByRole('dialog').getByLabel('Name').fill(`${name} now`);
  await manager.getByRole('dialog').getByRole('button', { name: 'Rename view' }).click();
  await expect(agent.getByRole('button', { name: `View: ${name} now` })).toBeVisible();

  await manager.getByRole('button', { name: `Actions for ${name} now` }).click();
  await manager.getByRole('menuitem', { name: 'Delete view' }).click();
  await manager.getByRole('alertdialog').getByRole('button', { name: 'Delete view' }).click();
  await expect(agent.getByRole('button', { name: 'View: the default view' })).toBeVisible();
  expect(await sql`select from saved_view where name like ${`${name}%`}`).toHaveLength(0);
});

test('a view of one’s own is of its page alone and nobody else’s', async ({ agent, manager }) => {
  const name = `Mine ${Date.now()}`;
  await open(agent, 'response-time?period=90d');
  await expect(agent.getByRole('button', { name: 'View: the default view' })).toBeVisible();
  await agent.getByRole('button', { name: 'Save view' }).click();
  const dialog = agent.getByRole('dialog', { name: 'Save view' });
  await expect(dialog.getByRole('checkbox')).toHaveCount(0);
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Name').press('Enter');
  await expect(agent.getByRole('button', { name: `View: ${name}` })).toBeVisible();
  for (const [page, path] of [
    [agent, 'dashboard'],
    [manager, 'response-time'],
  ] as const) {
    await open(page, path);
    await page.keyboard.press('v');
    await expect(page.getByRole('menuitem', { name: 'Default view' })).toBeVisible();
    await expect(page.getByRole('menuitemradio', { name })).toHaveCount(0);
  }
  await sql`delete from saved_view where name = ${name}`;
});

test('each click on a mark is undone by Z and by Back, which Z never leaves the page by', async ({
  manager,
}) => {
  await manager.goto('/t/northwind/tickets');
  await expect(manager.getByRole('search', { name: 'Filter tickets' })).toBeVisible();
  await openWhole(manager);
  const all = await tileValue(manager);
  const bar = urgency(manager).first();
  const type = manager.getByRole('list', { name: 'Tickets by type' }).getByRole('button').first();
  await bar.click();
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  await type.click();
  await expect(type).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => await tileValue(manager)).toBeLessThan(all);

  await manager.goBack();
  await expect(type).toHaveAttribute('aria-pressed', 'false');
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  await manager.keyboard.press('z');
  await expect(bar).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(async () => await tileValue(manager)).toBeGreaterThanOrEqual(all);
  await manager.keyboard.press('z');
  await expect(manager).toHaveURL(/dashboard\?period=90d$/);
});

test('last week’s metrics are emailed to whoever wants them, and are those of the dashboard', async ({
  manager,
}) => {
  const email = 'manager@opsdesk.test';
  const { memberId } = await memberRowOf(email);
  const emails = () => sql`
    select from mail where dedupe_key like ${`weekly-figures:${memberId}:%`} and status = 'sent'`;
  await sql`delete from mail where dedupe_key like ${`weekly-figures:${memberId}:%`}`;
  await sql`delete from preference where id = ${memberId}`;
  await manager.goto('/t/northwind/notifications');
  const wanted = manager.getByRole('switch', { name: 'Email me last week’s dashboard' });
  await expect(wanted).not.toBeChecked();
  await wanted.click();
  await expect
    .poll(() => sql`select weekly_figures wanted from preference where id = ${memberId}`)
    .toEqual([{ wanted: true }]);
  await manager.reload();
  await expect(wanted).toBeChecked();

  // As the worker does on Monday morning.
  await emailDueReports(sql, off, Math.floor(Date.now() / 1000), lastWeek);
  await expect.poll(async () => (await emails()).length).toBe(1);
  await manager.goto('/dev/mailbox');
  await manager.getByRole('link', { name: email }).first().click();
  const frame = manager.frameLocator('iframe[title="The email"]');
  const row = frame.getByRole('row', { name: /^Created/ });
  const value = Number((await row.getByRole('cell').first().textContent())?.replaceAll(',', ''));
  const href = await frame.getByRole('link', { name: 'Open dashboard' }).getAttribute('href');
  await manager.goto(new URL(href ?? '').pathname + new URL(href ?? '').search);
  await expect(manager.getByRole('progressbar')).toHaveCount(0, within(20));
  await expect.poll(async () => await tileValue(manager)).toBe(value);
  await sql`update preference set weekly_figures = false where id = ${memberId}`;
});

test('a client is not offered the metrics', async ({ client }) => {
  await client.goto('/t/northwind/notifications');
  await expect(client.getByRole('heading', { name: 'Notification settings' })).toBeVisible();
  await expect(client.getByText('Weekly report')).toHaveCount(0);
});

test('every chart is saved as PNG and as CSV', async ({ manager }) => {
  await open(manager);
  for (const title of ['Created vs resolved', 'Tickets by priority', 'Busiest hours']) {
    for (const [kind, name] of [
      ['PNG', 'png'],
      ['CSV', 'csv'],
    ] as const) {
      await manager.getByRole('button', { name: `More on “${title}”` }).click();
      const menu = manager.getByRole('menu', { name: `More on “${title}”` });
      const download = manager.waitForEvent('download');
      await menu.getByRole('menuitem', { name: `Save as ${kind}` }).click();
      const file = await (await download).path();
      const head = (await readFile(file)).subarray(0, 4).toString('latin1');
      expect(head.startsWith('\u0089PNG')).toBe(name === 'png');
      await expect(menu).toHaveCount(0);
    }
  }
});

test('an hour of the week narrows everything to itself, by arrow keys, and its list is its number', async ({
  manager,
}) => {
  await openWhole(manager);
  const all = await tileValue(manager);
  const map = manager.getByRole('table', { name: 'Tickets created by hour of the week' });
  await map.getByRole('button', { name: /^Tue 9:00/ }).focus();
  await manager.keyboard.press('ArrowDown');
  await manager.keyboard.press('ArrowRight');
  const cell = map.getByRole('button', { name: /^Wed 10:00/ });
  await expect(cell).toBeFocused();
  await manager.keyboard.press('Enter');
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  let count = 0;
  await expect(async () => {
    count = Number(/, (\d+)$/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
    expect(count).toBeGreaterThan(0);
    expect(await tileValue(manager)).toBe(count);
  }).toPass();

  await manager.getByRole('region', { name: 'Created', exact: true }).getByRole('button').click();
  await expect(manager.getByText(new RegExp(`^${count} tickets? created$`))).toBeVisible();
  await manager.goBack();
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await manager.getByRole('button', { name: 'Created Wed 10:00. Count every hour again' }).click();
  await expect.poll(async () => await tileValue(manager)).toBeGreaterThanOrEqual(all);
});
