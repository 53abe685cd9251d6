import type { Page } from '@playwright/test';
import { sql } from './desk';
import { expect, test } from './people';

const created = (page: Page) =>
  page.getByRole('region', { name: 'Created', exact: true }).locator('[title]').first();

const figureOf = async (page: Page) =>
  Number((await created(page).getAttribute('title'))?.replaceAll(',', ''));

async function open(page: Page, path = 'dashboard?period=90d') {
  await page.goto(`/t/northwind/${path}`);
  await expect(page.getByText(/n = \d/).first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

const urgency = (page: Page) =>
  page.getByRole('list', { name: 'How urgent is it?' }).getByRole('button');

async function saveView(page: Page, name: string, isShared: boolean) {
  await page.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save view' });
  await dialog.getByLabel('Name').fill(name);
  if (isShared) await dialog.getByRole('checkbox', { name: 'Share with all colleagues' }).click();
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('button', { name: `View: ${name}` })).toBeVisible();
}

test('a view of the figures is kept, shared, opened by key, changed, renamed and deleted', async ({
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

  // What the author changes is on the colleague's screen.
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
  await expect(agent.getByRole('button', { name: 'View: the usual figures' })).toBeVisible();
  expect(await sql`select from saved_view where name like ${`${name}%`}`).toHaveLength(0);
});

test('a view of one’s own is of its page alone and nobody else’s', async ({ agent, manager }) => {
  const name = `Mine ${Date.now()}`;
  await open(agent, 'response-time?period=90d');
  await expect(agent.getByRole('button', { name: 'View: the usual figures' })).toBeVisible();
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
    await expect(page.getByRole('menuitem', { name: 'The usual figures' })).toBeVisible();
    await expect(page.getByRole('menuitemradio', { name })).toHaveCount(0);
  }
  await sql`delete from saved_view where name = ${name}`;
});

test('each click on a mark is undone by Z and by Back, which Z never leaves the page by', async ({
  manager,
}) => {
  await manager.goto('/t/northwind/tickets');
  await expect(manager.getByRole('search', { name: 'Filter tickets' })).toBeVisible();
  await open(manager);
  const all = await figureOf(manager);
  const bar = urgency(manager).first();
  const type = manager.getByRole('list', { name: 'What is it about?' }).getByRole('button').first();
  await bar.click();
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  await type.click();
  await expect(type).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => await figureOf(manager)).toBeLessThan(all);

  await manager.goBack();
  await expect(type).toHaveAttribute('aria-pressed', 'false');
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  await manager.keyboard.press('z');
  await expect(bar).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(async () => await figureOf(manager)).toBeGreaterThanOrEqual(all);
  await manager.keyboard.press('z');
  await expect(manager).toHaveURL(/dashboard\?period=90d$/);
});
