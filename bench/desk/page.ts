import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserOptions } from '@/scripts/proof/browser-options';
import type { Adapter, Interaction, Screen } from './adapter';
import { type Expectation, installStopwatch, type Reading, type Start } from './stopwatch';

/**
 * One measured interaction, or why it failed. All in milliseconds: to the paint, each task over
 * 50 ms in between, and processor time of the main thread and of the whole renderer process.
 */
export type Sample =
  { ms: number; longTasks: number[]; mainMs: number; processMs: number } | Failure;
type Failure = { failed: string; saw: string };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...browserOptions,
    executablePath: process.env['OPSDESK_CHROMIUM'] ?? '/usr/bin/chromium',
    // Nothing that is measured may depend on another machine.
    args: [
      ...browserOptions.args,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });

/** Between all pages and their servers; without it they are as near as loopback is. */
export type Network = { proxy: { server: string; bypass: string } } | undefined;

export type MeasuredPage = { page: Page; session: CDPSession; close: () => Promise<void> };

/** A new browser profile and a page in it, which times the load of `screen` by itself. */
export async function openPage(
  browser: Browser,
  { url, screen, signIn, network, isPhone }: Visit,
): Promise<MeasuredPage> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    ...network,
  });
  await signIn?.(context);
  // Functions compiled by tsx call this helper.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const { complete: first, path: firstPath } = screen;
  await context.addInitScript(installStopwatch, { first, firstPath });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (isPhone) await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { page, session, close: () => context.close() };
}

type Visit = {
  url: string;
  screen: Screen;
  signIn?: (context: Parameters<Adapter['signIn']>[0]) => Promise<unknown>;
  network?: Network;
  /** Small, and with a quarter of the processor's speed. */
  isPhone?: boolean;
};

/**
 * The load of the page's screen, by `navigate`: to the paint of what it shows, and until the page
 * has nothing left to do.
 */
export async function timeLoad(
  measured: MeasuredPage,
  navigate: () => Promise<unknown>,
): Promise<{ shown: Sample; idle: Sample }> {
  const { page, session } = measured;
  const isNew = page.url() === 'about:blank';
  const { processMs } = await processorTime(session);
  await navigate();
  const reading = await readingOf(page);
  // Chromium counts the main thread's time anew with each load, a new site's process from its start.
  const before = { mainMs: 0, processMs: isNew ? 0 : processMs };
  const shown = await sampleOf(page, reading, before, await processorTime(session));
  if ('failed' in shown || 'failed' in reading) return { shown, idle: shown };
  await waitQuiet(measured, { ms: 3000 });
  const paintedAt = await page.evaluate(() => performance.now());
  const end = { ...reading, paintedAt };
  return { shown, idle: await sampleOf(page, end, before, await processorTime(session)) };
}

/** From the input event of an interaction to the paint of what it expects. */
export async function timeInteraction(
  { page, session }: MeasuredPage,
  { start, act, expected }: Interaction,
): Promise<Sample> {
  await arm(page, expected, start);
  const before = await processorTime(session);
  await act();
  const reading = await readingOf(page);
  return await sampleOf(page, reading, before, await processorTime(session));
}

/** Like `timeInteraction`, and also measures when the same appears on a second page. */
export async function timeBoth(
  actor: MeasuredPage,
  observer: MeasuredPage,
  { start, act, expected }: Interaction,
): Promise<{ own: Sample; elsewhere: Sample }> {
  await arm(observer.page, expected, 'elsewhere');
  await arm(actor.page, expected, start);
  const before = await processorTime(actor.session);
  const otherBefore = await processorTime(observer.session);
  await act();
  const own = await readingOf(actor.page);
  const after = await processorTime(actor.session);
  const other = await readingOf(observer.page);
  const otherAfter = await processorTime(observer.session);
  // Pages of one browser share a clock.
  const both: Reading =
    'failed' in own || 'failed' in other
      ? { failed: 'failed' in other ? other.failed : 'no start', saw: '' }
      : { ...other, startedAt: own.timeOrigin + own.startedAt - other.timeOrigin };
  return {
    own: await sampleOf(actor.page, own, before, after),
    elsewhere: await sampleOf(observer.page, both, otherBefore, otherAfter),
  };
}

/**
 * Waits until the page's process has had next to nothing to do for a while: after a load, longer
 * than a busy server takes for its next answer.
 */
export async function waitQuiet(
  { page, session }: MeasuredPage,
  { ms }: { ms: number } = { ms: 600 },
): Promise<void> {
  const pollMs = 200;
  let { processMs } = await processorTime(session);
  for (let quiet = 0, waited = 0; quiet < ms && waited < 30_000; waited += pollMs) {
    await page.waitForTimeout(pollMs);
    const now = await processorTime(session);
    quiet = Math.abs(now.processMs - processMs) <= 20 ? quiet + pollMs : 0;
    ({ processMs } = now);
  }
}

type ProcessorTime = { mainMs: number; processMs: number };

async function processorTime(session: CDPSession): Promise<ProcessorTime> {
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (wanted: string) =>
    1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
  return { mainMs: read('ThreadTime'), processMs: read('ProcessTime') };
}

const arm = (page: Page, expected: Expectation, start: Start) =>
  page.evaluate(([what, how]) => window.stopwatch.arm(what, how), [expected, start] as const);

async function readingOf(page: Page): Promise<Reading> {
  const read = () =>
    page.evaluate(() => window.stopwatch.reading ?? { failed: 'not armed', saw: '' });
  // The input may load another page, which then has the reading.
  return await read().catch(async () => {
    await page.waitForLoadState('domcontentloaded');
    return await read();
  });
}

async function sampleOf(
  page: Page,
  result: Reading,
  before: ProcessorTime,
  after: ProcessorTime,
): Promise<Sample> {
  if ('failed' in result) return result;
  // Long tasks are reported only after they end.
  await page.waitForTimeout(150);
  const { startedAt, paintedAt } = result;
  const longTasks = await page.evaluate(([from, to]) => window.stopwatch.longTasks(from, to), [
    startedAt,
    paintedAt,
  ] as const);
  return {
    ms: paintedAt - startedAt,
    longTasks,
    mainMs: after.mainMs - before.mainMs,
    processMs: after.processMs - before.processMs,
  };
}
