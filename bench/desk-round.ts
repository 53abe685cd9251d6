import type { Page } from '@playwright/test';
import { load, waitIdle, type Sample, time, timeBoth } from './desk-people';
import { rowLabels, type KnownTicket, preloaded, screenRows } from './desk-oracle';
import type { Scenario } from './desk-report';
import type { Expectation } from './desk-stopwatch';

type Choice = { label: string; left: readonly KnownTicket[] };

export type Note = (scenario: Scenario, sample: Sample) => void;

export const firstRows = (list: readonly KnownTicket[]): Expectation => ({
  kind: 'rows',
  rows: rowLabels(list).slice(0, screenRows),
  only: list.length < screenRows,
});

/** Filter options that leave a full screen of tickets that are on the device. */
export function choicesOf<Value extends string>(
  newest: readonly KnownTicket[],
  part: 'status' | 'priority',
  values: readonly Value[],
  word: (value: Value) => string,
): Choice[] {
  return values
    .map((value) => ({
      label: word(value),
      left: newest.slice(0, preloaded).filter((ticket) => ticket[part] === value),
    }))
    .filter(({ left }) => left.length >= screenRows);
}

/** Reloads the list with a warm local store. */
export async function reloadList(page: Page, note: Note) {
  await page.reload({ waitUntil: 'commit' });
  note('reload', await load(page));
  // Longer than the list's count and the preload take.
  await waitIdle(page, 1500);
}

/** Selects a filter option whose rows are on the device. */
export async function filterKnown(
  page: Page,
  note: Note,
  scenario: 'status' | 'priority',
  { label, left }: Choice,
) {
  const menu = scenario === 'status' ? 'Status' : 'Priority';
  await page.getByRole('combobox', { name: menu }).click();
  // The count follows the name.
  const option = page.getByRole('option', { name: new RegExp(`^${label}`) }).first();
  await waitIdle(page, 300);
  note(scenario, await time(page, { event: 'click' }, firstRows(left), () => option.click()));
  await clearFilters(page);
}

/** Scrolls three screens, one sample each. */
export async function scroll(page: Page, note: Note, newest: readonly KnownTicket[]) {
  const rows = rowLabels(newest);
  await page.mouse.move(700, 500);
  const grid = page.getByRole('grid', { name: 'Tickets' });
  const height = await grid.evaluate((pane) => pane.clientHeight - 32);
  const perScreen = Math.floor(height / 36);
  for (let screen = 1; screen <= 3; screen += 1) {
    const expected: Expectation = { kind: 'screen', rows, from: (screen - 1) * perScreen + 10 };
    const turn = () => page.mouse.wheel(0, height);
    note('scroll', await time(page, { event: 'wheel' }, expected, turn));
    await waitIdle(page, 250);
  }
  await grid.evaluate((pane) => pane.scrollTo({ top: 0 }));
  await waitIdle(page);
}

/**
 * Filters by a client whose tickets are not on the device, opens one of them and moves on with J.
 */
export async function openFromServer(
  page: Page,
  note: Note,
  client: { name: string; tickets: readonly KnownTicket[] },
  index: number,
) {
  const { name, tickets } = client;
  await page.getByRole('combobox', { name: 'Client' }).click();
  // Keys pressed before the field has focus are shortcuts.
  await page.getByRole('combobox', { name: 'Filter by client' }).pressSequentially(name);
  const option = page.getByRole('option', { name, exact: true });
  await option.waitFor();
  await waitIdle(page, 300);
  const choose = () => option.click();
  note('unseen', await time(page, { event: 'click' }, firstRows(tickets), choose));
  // Keeps the pointer off the rows once the menu closes.
  await page.mouse.move(700, 5);
  await page.keyboard.press('Escape');
  await page.mouse.click(700, 5);
  await waitIdle(page, 700);

  const [ticket, after] = [tickets[index], tickets[index + 1]];
  if (!ticket || !after) throw new Error(`${name} has too few tickets`);
  const box = await page.locator(`[data-ticket-id="${ticket.id}"]`).boundingBox();
  if (!box) throw new Error(`Ticket ${ticket.number} is not in the list`);
  const click = () => page.mouse.click(box.x + 400, box.y + box.height / 2);
  note('open', await time(page, { event: 'click' }, opened(ticket), click));
  await waitIdle(page, 1000);
  const goOn = () => page.keyboard.press('j');
  note('next', await time(page, { event: 'keydown', key: 'j' }, opened(after), goOn));
  await waitIdle(page);
  await page.keyboard.press('u');
  await page.getByRole('grid', { name: 'Tickets' }).waitFor();
  await clearFilters(page);
}

/** One person writes while another has the same ticket open. */
export async function measureReply(
  pages: { actor: Page; observer: Page },
  note: Note,
  excerpt: string,
) {
  const { actor } = pages;
  await actor.getByRole('textbox', { name: 'Reply' }).click();
  await actor.keyboard.type(excerpt);
  await waitIdle(actor, 500);
  const expected: Expectation = { kind: 'text', selector: 'article', excerpt };
  const send = () => actor.keyboard.press('Control+Enter');
  const both = await timeBoth(pages, { event: 'keydown', key: 'Enter' }, expected, send);
  note('reply', both.own);
  note('elsewhere', both.elsewhere);
}

export async function measureBaseline(page: Page, note: Note, round: number) {
  await page.setContent(`<button>${round}</button><output></output>`);
  await page.evaluate(() => {
    const button = document.querySelector('button');
    button?.addEventListener('click', () => {
      document.querySelector('output')?.replaceChildren(`floor ${button.textContent}`);
    });
  });
  const expected: Expectation = { kind: 'text', selector: 'output', excerpt: `floor ${round}` };
  const click = () => page.getByRole('button').click();
  note('floor', await time(page, { event: 'click' }, expected, click));
}

const opened = ({ number, title, excerpt }: KnownTicket): Expectation => ({
  kind: 'ticket',
  heading: `#${number}${title}`,
  excerpt,
});

async function clearFilters(page: Page) {
  await page.mouse.move(700, 5);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.waitForURL((url) => url.search === '');
  await waitIdle(page, 300);
}
