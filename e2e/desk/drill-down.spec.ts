import type { Locator, Page } from '@playwright/test';
import { within } from '@/scripts/proof/time-limit';
import { sql } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';

// Every number on a metrics page opens a list of exactly that many tickets.

/** A month that has ended changes little while other tests run. */
const search = '?period=last-month';
const list = '/dashboard/tickets';

// Opens about a hundred lists.
test.setTimeout(within(120).timeout);

const numberIn = (text: string | null, ...forms: RegExp[]): number => {
  for (const form of forms) {
    const [, digits] = form.exec(text ?? '') ?? [];
    if (digits) return Number(digits.replaceAll(',', ''));
  }
  throw new Error(`No number in “${text}”`);
};

/** The number of tickets in the line under a chart's title. */
const countUnderTitle = async (panel: Locator) =>
  numberIn(
    await panel
      .getByText(/n = \d|\d at the end/)
      .first()
      .textContent(),
    /in ([\d,]+) tickets?/,
    /([\d,]+) tickets?, n = /,
    /([\d,]+) at the end/,
    /n = ([\d,]+)/,
  );

/** The number of tickets that a table cell names. */
const countOfCell = async (link: Locator) =>
  numberIn(
    await link.getAttribute('aria-label'),
    /: ([\d,]+)\. Show tickets$/,
    /n = ([\d,]+)$/,
    /([\d,]+) tickets? late$/,
    /: ([\d,]+) [a-z]/,
  );

/** The number of tickets that a tile names. */
async function countOfTile(tile: Locator): Promise<number> {
  const exact = await tile.getByRole('button').getAttribute('title');
  if (exact !== null) return numberIn(exact, /^([\d,]+)$/);
  const aside = await tile.getByText(/n = \d/).textContent();
  return numberIn(aside, /([\d,]+) tickets? late/, /n = ([\d,]+)/);
}

type Figure = { said: number; href: string };

const listed = (page: Page) =>
  page.getByRole('region', { name: 'Tickets', exact: true }).getByRole('status');

/** Waits until the list shows that count. */
const expectListed = (page: Page, expected: number) =>
  expect(listed(page)).toHaveText(
    new RegExp(`^${expected.toLocaleString('en-US')} tickets? `),
    within(5),
  );

/** Opens another list in place of the current one. */
async function listInstead(page: Page, href: string) {
  const goTo = (to: string) =>
    page.evaluate((address) => window.history.replaceState(null, '', address), to);
  // An empty list first, so that the previous one is not counted.
  await goTo(`/t/northwind${list}?what=rated&span=1-2`);
  await expect(page.getByText('No tickets match this number any more.')).toBeVisible();
  await goTo(href);
}

/** Opens the tickets behind numbers, the first by keyboard, counts them and goes back. */
async function openTicketsBehind(
  page: Page,
  read: () => Promise<{ said: number; press: () => Promise<void>; others: Figure[] }>,
): Promise<void> {
  await expect(async () => {
    if (page.url().includes(list)) await page.goBack();
    const { said: expected, press, others } = await read();
    await press();
    await expectListed(page, expected);
    for (const other of others) {
      await listInstead(page, other.href);
      await expectListed(page, other.said);
    }
  }).toPass(within(40));
  await page.goBack();
}

async function open(page: Page, path: string) {
  await page.goto(`/t/northwind/${path}${search}`);
  await expect(page.getByText(/n = \d/).first()).toBeVisible(within(30));
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

/** Some numbers of a chart's table, or of a plain table. */
async function numbersIn(panel: Locator): Promise<Locator[]> {
  const numbers = panel.getByRole('table').getByRole('link');
  const asTable = panel.getByRole('button', { name: 'Show as table' });
  if ((await numbers.count()) === 0 && (await asTable.count()) > 0) await asTable.click();
  await expect(panel.getByRole('table').first()).toBeAttached();
  const count = await numbers.count();
  const places = [0, count >> 1, count - 1].filter((place) => place >= 0 && place < count);
  return [...new Set(places)].map((place) => numbers.nth(place));
}

/**
 * Opens the tickets behind a chart, by its menu or the first number of its table, and behind some
 * of its numbers.
 */
async function checkPanel(page: Page, title: string) {
  const panel = page.getByRole('region', { name: title, exact: true });
  const says = panel.getByText(/n = \d|\d at the end|shown$|\d (people|teams)$/).first();
  await openTicketsBehind(page, async () => {
    await expect(says).toBeAttached();
    const isChart = /n = |at the end/.test((await says.textContent()) ?? '');
    const numbers = await numbersIn(panel);
    const others: Figure[] = [];
    for (const number of isChart ? numbers : numbers.slice(1)) {
      others.push({
        said: await countOfCell(number),
        href: (await number.getAttribute('href')) ?? '',
      });
    }
    const [first] = numbers;
    if (!isChart && first) {
      return { said: await countOfCell(first), press: () => first.click(), others };
    }
    const press = async () => {
      await panel.getByRole('button', { name: `More on “${title}”` }).click();
      await page.getByRole('menuitem', { name: 'Show tickets' }).click();
    };
    return { said: await countUnderTitle(panel), press, others };
  });
}

async function followTiles(page: Page) {
  const tiles = ['Created', 'Backlog', 'First response', 'Full resolution'];
  for (const name of [...tiles, 'SLA attainment', 'CSAT']) {
    const tile = page.getByRole('region', { name, exact: true });
    await openTicketsBehind(page, async () => ({
      said: await countOfTile(tile),
      press: () => tile.getByRole('button').click(),
      others: [],
    }));
  }
}

const titlesOf = async (page: Page) => {
  const names = await page
    .getByRole('button', { name: /^More on “/ })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.slice('More on “'.length, -1));
};

/** Checks every chart and table of the page. */
async function checkAllPanels(page: Page, titles: number) {
  const all = await titlesOf(page);
  expect(all).toHaveLength(titles);
  for (const title of all) await checkPanel(page, title);
}

test('every number on the dashboard', async ({ manager }) => {
  await open(manager, 'dashboard');
  await followTiles(manager);
  await checkAllPanels(manager, 8);
});

test('every number on the response times', async ({ manager }) => {
  await open(manager, 'response-time');
  await checkAllPanels(manager, 11);
});

test('every number on the teams', async ({ manager }) => {
  await open(manager, 'teams');
  await checkAllPanels(manager, 7);
});

test('every number on a client’s page', async ({ manager }) => {
  const [client] = await sql<{ id: string }[]>`
    select c.id from client c join organization o on o.id = c.organization_id
    join ticket t on t.client_id = c.id
    where o.slug = 'northwind' group by c.id order by count(*) desc, c.id limit 1`;
  await open(manager, `clients/${client?.id}`);
  await followTiles(manager);
  await checkAllPanels(manager, 4);
});
