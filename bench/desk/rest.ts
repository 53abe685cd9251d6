import type { Page } from '@playwright/test';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import type { Adapter, Interaction } from './adapter';
import {
  type Choice,
  choicesOf,
  clientsOffDevice,
  firstRows,
  knownTickets,
  opened,
  preloaded,
  rowLabels,
} from './oracle';
import { chooseType, people, signInAs } from './opsdesk';
import type * as desk from '@/e2e/fixtures/desk';

const listPath = '/tickets';

/** The REST counterpart of bench/rest/ at `url`; its pages have the desk's roles and data attributes. */
export async function rest(fixtures: typeof desk, url: string): Promise<Adapter> {
  const { sql } = fixtures;
  const clients = await clientsOffDevice(sql);
  const newest = () => knownTickets(sql, preloaded);
  const tickets = async (round: number) => (await newest()).slice(1 + (round % 8));
  return {
    name: 'REST',
    url,
    list: { path: listPath, complete: firstRows(await newest()) },
    signIn: (context, person) => signInAs(fixtures, context, people[person], url),
    interactions: {
      status: async (page, round) =>
        await choose(page, 'Status', pick(choicesOf(await newest(), 'status', statuses), round)),
      label: async (page, round) =>
        await choose(
          page,
          'Priority',
          pick(choicesOf(await newest(), 'priority', priorities), round),
        ),
      async newFilter(page, round) {
        const client = pick(clients, round);
        return await choose(page, 'Client', { label: client.name, left: await client.tickets() });
      },
      async scroll(page) {
        await page.getByRole('button', { name: 'Clear' }).click();
        const rows = rowLabels(await newest());
        await page.mouse.move(700, 500);
        const height = await grid(page).evaluate((pane) => pane.clientHeight - 36);
        return {
          start: { event: 'wheel' },
          act: () => page.mouse.wheel(0, height),
          expected: { kind: 'screen', rows, from: 10 },
        };
      },
      async open(page, round) {
        await grid(page).evaluate((pane) => pane.scrollTo(0, 0));
        const [ticket] = await tickets(round);
        if (!ticket) throw new Error('There are too few tickets');
        const box = await page.locator(`[data-ticket-id="${ticket.id}"]`).boundingBox();
        if (!box) throw new Error(`Ticket ${ticket.number} is not in the list`);
        return {
          start: { event: 'click' },
          act: () => page.mouse.click(box.x + 400, box.y + box.height / 2),
          expected: opened(ticket),
        };
      },
      async next(page, round) {
        const [, next] = await tickets(round);
        if (!next) throw new Error('There are too few tickets');
        return {
          start: { event: 'keydown', key: 'j' },
          act: () => page.keyboard.press('j'),
          expected: opened(next),
        };
      },
      async reply(page) {
        const excerpt = `Looked at it, ${crypto.randomUUID()}`;
        await page.getByRole('textbox', { name: 'Reply' }).click();
        await page.keyboard.type(excerpt);
        return {
          start: { event: 'keydown', key: 'Enter' },
          act: () => page.keyboard.press('Control+Enter'),
          expected: { kind: 'text', selector: 'article', excerpt },
        };
      },
    },
    dashboard: {
      path: '/dashboard',
      complete: {
        kind: 'shown',
        there: [{ selector: '#created' }, { selector: 'svg.recharts-surface path' }],
      },
      filter: async (page, round) =>
        await chooseType(page, page.locator('button[aria-pressed]').nth(round % 4), '#created'),
    },
  };
}

const same = (value: string) => ({ value, label: value });
const statuses = ticketStatuses.map(same);
const priorities = ticketPriorities.map(same);

const grid = (page: Page) => page.getByRole('grid', { name: 'Tickets' });

function pick<Item>(items: readonly Item[], round: number): Item {
  const item = items[round % items.length];
  if (!item) throw new Error('There is nothing to choose');
  return item;
}

async function choose(page: Page, menu: string, { label, left }: Choice): Promise<Interaction> {
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('textbox', { name: `Filter by ${menu.toLowerCase()}` }).fill(label);
  const option = page.locator('.options').getByRole('button', { name: label, exact: true });
  await option.waitFor();
  return { start: { event: 'click' }, act: () => option.click(), expected: firstRows(left) };
}
