import type { Page } from '@playwright/test';
import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import type { Adapter, Interaction } from './adapter';
import {
  type Choice,
  choicesOf,
  clientsOffDevice,
  firstRows,
  knownTickets,
  preloaded,
} from './oracle';
import { chooseType, people, signInAs, ticketInteractions } from './opsdesk';
import type * as desk from '@/e2e/fixtures/desk';

const listPath = '/tickets';

/** The REST counterpart of bench/rest/ at `url`; its pages have the desk's roles and data attributes. */
export async function rest(fixtures: typeof desk, url: string): Promise<Adapter> {
  const { sql } = fixtures;
  const clients = await clientsOffDevice(sql);
  const newest = () => knownTickets(sql, preloaded);
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
      ...ticketInteractions(newest, { clear, headerPx: 36 }),
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

const clear = (page: Page) => page.getByRole('button', { name: 'Clear' }).click();

function pick<Item>(items: readonly Item[], round: number): Item {
  const item = items[round % items.length];
  if (!item) throw new Error('There is nothing to choose');
  return item;
}

async function choose(page: Page, menu: string, { label, left }: Choice): Promise<Interaction> {
  await clear(page);
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('textbox', { name: `Filter by ${menu.toLowerCase()}` }).fill(label);
  const option = page.locator('.options').getByRole('button', { name: label, exact: true });
  await option.waitFor();
  return { start: { event: 'click' }, act: () => option.click(), expected: firstRows(left) };
}
