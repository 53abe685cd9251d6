import type { BrowserContext, Page } from '@playwright/test';
import type { Expectation, Start } from './stopwatch';

/** An input and what has to be painted after it. */
export type Interaction = {
  start: Start;
  act: () => Promise<unknown>;
  expected: Expectation;
};

/**
 * What every contestant is asked to do after its list is loaded, in this order. Each begins where
 * the one before it ended.
 */
export const interactions = {
  status: 'filter, data there: status',
  label: 'filter, data there: priority or label',
  newFilter: 'filter never asked before: client or person',
  scroll: 'next page, one screen of scrolling',
  open: 'open one of the first page',
  next: 'open the next one with J',
  reply: 'own reply visible',
} as const;

export type InteractionName = keyof typeof interactions;

/** Everything that is measured; `elsewhere` is the reply on the screen of a second person. */
export const scenarios = {
  cold: 'cold load to rows',
  coldIdle: 'cold load, until it is idle',
  reload: 'reload',
  reloadIdle: 'reload, until it is idle',
  ...interactions,
  elsewhere: 'the reply in a second browser',
  dashboard: 'dashboard, first visit',
  dashboardFilter: 'dashboard, filter',
  portal: 'portal on a phone of a quarter of the speed',
} as const;

export type Scenario = keyof typeof scenarios;

/** A place that is measured from its navigation to `complete`. */
export type Screen = { path: string; complete: Expectation };

/** How the bench uses one application: where it goes, what it clicks, and what it then has to see. */
export interface Adapter {
  name: string;
  url: string;
  list: Screen;
  /** Signs the first or the second person in. */
  signIn: (context: BrowserContext, person: 0 | 1) => Promise<unknown>;
  /**
   * Brings the page to where the input can happen, which is not measured. An interaction that is
   * not there is not measured.
   */
  interactions: Partial<
    Record<InteractionName, (page: Page, round: number) => Promise<Interaction>>
  >;
  /** False where another person's screen has to be loaded again to show a change. */
  isLive?: false;
  /** Seen by the second person. */
  dashboard?: Screen & { filter: (page: Page, round: number) => Promise<Interaction> };
  portal?: Screen & { signIn: (context: BrowserContext) => Promise<unknown> };
}

/** The cookie `name=value` of an environment variable, for applications that are not ours. */
export async function signInByCookie(context: BrowserContext, url: string, variable: string) {
  const [name = '', ...value] = (process.env[variable] ?? '').split('=');
  if (!name) throw new Error(`Set ${variable} to name=value of a session cookie for ${url}`);
  await context.addCookies([{ name, value: value.join('='), url }]);
}

/** Opens the row with this index and expects its title as the heading. */
export async function openRow(
  page: Page,
  { title, index, start, opened }: RowToOpen,
): Promise<Interaction> {
  const row = page.locator(title).nth(index);
  const text = (await row.textContent())?.trim() ?? '';
  const box = await row.boundingBox();
  if (!text || !box) throw new Error(`There is no row ${index} of ${title}`);
  return {
    start,
    // The click comes as soon as the pointer is there.
    act: () => page.mouse.click(box.x + Math.min(40, box.width / 2), box.y + box.height / 2),
    expected: opened(text),
  };
}

type RowToOpen = {
  title: string;
  index: number;
  start: Start;
  opened: (title: string) => Expectation;
};
