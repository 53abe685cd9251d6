import type { BrowserContext, Locator, Page } from '@playwright/test';
import { priorityWord } from '@/components/desk/ticket/priority';
import { statusWord } from '@/components/desk/ticket/status';
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
import type { Expectation } from './stopwatch';
import type * as desk from '@/e2e/fixtures/desk';

type Desk = typeof desk;

export const listPath = '/t/northwind/tickets';
/** Whoever reads the list and replies, and whoever looks on. */
export const people = ['agent@opsdesk.test', 'manager@opsdesk.test'] as const;

/** Gives the browser a session of the desk for this address. */
export async function signInAs(
  { insertSession, sessionCookie }: Desk,
  context: BrowserContext,
  email: string,
  url: string,
) {
  const value = await insertSession(email);
  await context.addCookies([{ name: sessionCookie, value, url, httpOnly: true, sameSite: 'Lax' }]);
}

type TicketPage = {
  /** Takes all filters off. */
  clear: (page: Page) => Promise<void>;
  /** Height of the grid's header, in pixels. */
  headerPx: number;
};

/** What is done with the tickets of a page that has the desk's roles and data attributes. */
export function ticketInteractions(
  newest: () => ReturnType<typeof knownTickets>,
  { clear, headerPx }: TicketPage,
): Pick<Adapter['interactions'], 'scroll' | 'open' | 'next' | 'reply'> {
  const grid = (page: Page) => page.getByRole('grid', { name: 'Tickets' });
  /** A ticket near the top of the list that this round opens, and the one below it. */
  const openedIn = async (round: number) => {
    const tickets = await newest();
    const [ticket, next] = tickets.slice(1 + (round % 8));
    if (!ticket || !next) throw new Error('There are too few tickets');
    return { ticket, next };
  };
  return {
    async scroll(page) {
      await clear(page);
      const rows = rowLabels(await newest());
      await page.mouse.move(700, 500);
      const height = await grid(page).evaluate(
        (pane, header) => pane.clientHeight - header,
        headerPx,
      );
      return {
        start: { event: 'wheel' },
        act: () => page.mouse.wheel(0, height),
        expected: { kind: 'screen', rows, from: 10 },
      };
    },
    async open(page, round) {
      await grid(page).evaluate((pane) => pane.scrollTo(0, 0));
      const { ticket } = await openedIn(round);
      const box = await page.locator(`[data-ticket-id="${ticket.id}"]`).boundingBox();
      if (!box) throw new Error(`Ticket ${ticket.number} is not in the list`);
      return {
        start: { event: 'click' },
        // Never pointed at before: the click comes as soon as the pointer is there.
        act: () => page.mouse.click(box.x + 400, box.y + box.height / 2),
        expected: opened(ticket),
      };
    },
    async next(page, round) {
      const { next } = await openedIn(round);
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
  };
}

/** Our desk. What has to be on screen is asked of Postgres each time. */
export async function opsdesk(fixtures: Desk): Promise<Adapter> {
  const { sql, url } = fixtures;
  const clients = await clientsOffDevice(sql);
  const newest = () => knownTickets(sql, preloaded);

  return {
    name: 'Opsdesk',
    url,
    list: { path: listPath, complete: firstRows(await newest()) },
    signIn: (context, person) => signInAs(fixtures, context, people[person], url),
    interactions: {
      status: async (page, round) =>
        await chooseKnown(page, 'Status', choicesOf(await newest(), 'status', statuses), round),
      label: async (page, round) =>
        await chooseKnown(
          page,
          'Priority',
          choicesOf(await newest(), 'priority', priorities),
          round,
        ),
      async newFilter(page, round) {
        const client = clients[round % clients.length];
        if (!client) throw new Error('Every client has tickets among the newest 1,000');
        return await chooseClient(page, client.name, firstRows(await client.tickets()));
      },
      ...ticketInteractions(newest, { clear: clearFilters, headerPx: 32 }),
    },
    dashboard: {
      path: '/t/northwind/dashboard',
      complete: {
        kind: 'shown',
        there: [{ selector: created }, { selector: 'svg.recharts-surface path' }],
        gone: ['[role=progressbar]'],
      },
      async filter(page, round) {
        const types = page.getByRole('list', { name: 'Tickets by type' }).getByRole('button');
        return await chooseType(page, types.nth(round % 4), created);
      },
    },
    portal: {
      path: '/t/northwind/portal',
      complete: {
        kind: 'shown',
        there: [{ selector: 'main [role=list] [role=listitem] a', count: 3 }],
      },
      signIn: (context) => signInAs(fixtures, context, 'client@opsdesk.test', url),
    },
  };
}

const created = 'section[aria-label="Created"] [title]';

/** Chooses a ticket type and expects another number of tickets. */
export async function chooseType(page: Page, type: Locator, count: string): Promise<Interaction> {
  const before = await page.locator(count).first().getAttribute('title');
  return {
    start: { event: 'click' },
    act: () => type.click(),
    expected: {
      kind: 'shown',
      there: [{ selector: `${count}:not([title="${before}"])` }],
      gone: [`${count}[title="${before}"]`],
    },
  };
}

const statuses = ticketStatuses.map((value) => ({ value, label: statusWord(value) }));
const priorities = ticketPriorities.map((value) => ({ value, label: priorityWord(value) }));

async function chooseKnown(
  page: Page,
  menu: 'Status' | 'Priority',
  choices: readonly Choice[],
  round: number,
): Promise<Interaction> {
  const choice = choices[round % choices.length];
  if (!choice) throw new Error(`No ${menu} leaves a full screen`);
  await clearFilters(page);
  await page.getByRole('combobox', { name: menu }).click();
  // The count follows the name.
  const option = page.getByRole('option', { name: new RegExp(`^${choice.label}`) }).first();
  await option.waitFor();
  return {
    start: { event: 'click' },
    act: () => option.click(),
    expected: firstRows(choice.left),
  };
}

async function chooseClient(page: Page, name: string, expected: Expectation): Promise<Interaction> {
  await clearFilters(page);
  await page.getByRole('combobox', { name: 'Client' }).click();
  // Keys pressed before the field has focus are shortcuts.
  await page.getByRole('combobox', { name: 'Filter by client' }).pressSequentially(name);
  const option = page.getByRole('option', { name, exact: true });
  await option.waitFor();
  return { start: { event: 'click' }, act: () => option.click(), expected };
}

async function clearFilters(page: Page) {
  // Keeps the pointer off the rows once the menu closes.
  await page.mouse.move(700, 5);
  await page.keyboard.press('Escape');
  if (new URL(page.url()).search === '') return;
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.waitForURL((url) => url.search === '');
}
