import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { browserOptions } from '@/scripts/proof/browser-options';
import { type Expectation, installStopwatch, type Start } from './desk-stopwatch';

/** One measured interaction in milliseconds, or why it failed. */
export type Sample = { ms: number; longTasks: number } | { failed: string; saw: string };

export const listPath = '/t/northwind/tickets';
const idleMs = 150;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...browserOptions,
    executablePath: process.env['OPSDESK_CHROMIUM'] ?? '/usr/bin/chromium',
  });

type Visit = {
  url: string;
  /** Session cookie; without one, nobody is signed in. */
  cookie?: { name: string; value: string };
  first: Expectation;
};

/** A new browser profile and a page in it with the stopwatch installed. */
export async function openProfile(
  browser: Browser,
  { url, cookie, first }: Visit,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
  });
  if (cookie) await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }]);
  // Functions compiled by tsx call this helper.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  await context.addInitScript(installStopwatch, { first, firstPath: listPath });
  context.setDefaultTimeout(10_000);
  return { context, page: await context.newPage() };
}

/** Milliseconds from the current navigation to the first paint of the expected content. */
export const load = (page: Page): Promise<Sample> => read(page);

/** Milliseconds from the input event of `act` to the paint of `expected`. */
export async function time(
  page: Page,
  start: Start,
  expected: Expectation,
  act: () => Promise<unknown>,
): Promise<Sample> {
  await arm(page, expected, start);
  await act();
  return await read(page);
}

/** Like `time`, and also measures when `elsewhere` appears on a second page. */
export async function timeBoth(
  pages: { actor: Page; observer: Page },
  start: Start,
  expected: Expectation,
  act: () => Promise<unknown>,
): Promise<{ own: Sample; elsewhere: Sample }> {
  const { actor, observer } = pages;
  await arm(observer, expected, 'elsewhere');
  await arm(actor, expected, start);
  await act();
  const [own, other] = await Promise.all([reading(actor), reading(observer)]);
  const elsewhere: Sample =
    'failed' in own || 'failed' in other
      ? { failed: 'failed' in other ? other.failed : 'no start', saw: '' }
      : {
          // Pages of one browser share a clock.
          ms: other.timeOrigin + other.paintedAt - own.timeOrigin - own.startedAt,
          longTasks: 0,
        };
  return { own: await sampleOf(actor, own), elsewhere };
}

/** Waits for background work to finish. */
export const waitIdle = (page: Page, ms = idleMs) => page.waitForTimeout(ms);

const arm = (page: Page, expected: Expectation, start: Start) =>
  page.evaluate(([what, how]) => window.stopwatch.arm(what, how), [expected, start] as const);

const reading = (page: Page) =>
  page.evaluate(() => window.stopwatch.reading ?? { failed: 'not armed', saw: '' });

const read = async (page: Page) => sampleOf(page, await reading(page));

async function sampleOf(page: Page, result: Awaited<ReturnType<typeof reading>>): Promise<Sample> {
  if ('failed' in result) return result;
  // Long tasks are reported only after they end.
  await waitIdle(page);
  const { startedAt, paintedAt } = result;
  const longTasks = await page.evaluate(([from, to]) => window.stopwatch.longTasks(from, to), [
    startedAt,
    paintedAt,
  ] as const);
  return { ms: paintedAt - startedAt, longTasks };
}
