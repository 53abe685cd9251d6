import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { pause } from '@/scripts/stack/processes';
import { openBrowser } from './desk/page';
import { openTicket } from './recovery-people';
import { restarts } from './recovery-restarts';
import { startDesk } from './recovery-started-desk';

// Two people write offline until so many replies are queued, then the network returns, and a fault
// is injected while the queues empty: `npm run bench -- recovery --queued 500 [--only TEXT,TEXT]`.
// Each reply has to arrive once and in order.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { queued: { type: 'string', default: '500' }, only: { type: 'string', default: '' } },
});
const perTab = Math.ceil(Number(values.queued) / 2);
const longestMs = 180_000;

const desk = await startDesk();
Object.assign(process.env, {
  OPSDESK_TEST_URL: desk.env.origin,
  OPSDESK_TEST_OWNER_URL: desk.env.ownerUrl,
  OPSDESK_TEST_AUTH_SECRET: desk.env.authSecret,
});
const { sql } = await import('@/e2e/fixtures/desk');
const { makeTicket } = await import('@/e2e/fixtures/tickets');
const browser = await openBrowser();

type Tab = { page: Page; ticketId: string; texts: string[] };

async function open(who: string, email: string, area: string): Promise<Tab> {
  const ticket = await makeTicket();
  const page = await openTicket(browser, email, `/t/northwind/${area}/${ticket.number}`);
  const texts = Array.from({ length: perTab }, (_, at) => `${who} wrote ${at + 1}.`);
  return { page, ticketId: ticket.id, texts };
}

async function write({ page, texts }: Tab) {
  await page.context().setOffline(true);
  await page.getByRole('textbox', { name: 'Reply' }).focus();
  await page.evaluate(async (all) => {
    const box = document.activeElement;
    if (!(box instanceof HTMLTextAreaElement)) throw new Error('There is no box to write in.');
    const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const text of all) {
      document.execCommand('insertText', false, text);
      await painted();
      const init = { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
      box.dispatchEvent(new KeyboardEvent('keydown', init));
      while (box.value !== '') await painted();
    }
  }, texts);
}

/** How many entries wait in the tab's outbox, and why others were rejected. */
const outboxOf = ({ page }: Tab) =>
  page.evaluate(async () => {
    const opened = indexedDB.open('opsdesk-outbox');
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const read = opened.result.transaction('entries').objectStore('entries').getAll();
    await new Promise((resolve) => (read.onsuccess = resolve));
    opened.result.close();
    const entries: { returned: { reason: string } | null }[] = read.result;
    return {
      waiting: entries.filter(({ returned }) => !returned).length,
      returned: entries.flatMap(({ returned }) => returned?.reason ?? []),
    };
  });

const savedOf = async ({ ticketId }: Tab) => {
  const rows = await sql<{ body: string }[]>`
    select body from ticket_message where ticket_id = ${ticketId} and body like '% wrote %'
    order by created_at, id`;
  return rows.map(({ body }) => body);
};

const countSaved = (tabs: Tab[]) =>
  Promise.all(tabs.map(savedOf)).then(
    (all) => all.flat().length,
    // The database may still be starting.
    () => 0,
  );

/** Replies of one tab that are missing, duplicated or out of order. */
async function wrongWith(tab: Tab): Promise<string[]> {
  const { page, texts } = tab;
  const saved = await savedOf(tab);
  const outbox = await outboxOf(tab);
  const cards = await page.evaluate(() =>
    [...document.querySelectorAll('article')].map((card) => card.textContent),
  );
  const shown = (text: string) => cards.filter((card) => card.includes(text)).length;
  const firstAstray = texts.findIndex((text, at) => saved[at] !== text);
  const box = await page.getByRole('textbox', { name: 'Reply' }).inputValue();
  const findings: [boolean, string][] = [
    [saved.length !== texts.length, `${saved.length} of ${texts.length} are in the database`],
    [new Set(saved).size !== saved.length, `${saved.length - new Set(saved).size} are doubled`],
    [firstAstray !== -1, `${saved[firstAstray]} stands where ${texts[firstAstray]} belongs`],
    [outbox.waiting > 0, `${outbox.waiting} still wait`],
    [outbox.returned.length > 0, `${outbox.returned.length} came back: ${outbox.returned[0]}`],
    [box !== '', 'a text came back into the composer'],
    [texts.some((text) => shown(text) !== 1), 'not every reply is on the screen once'],
    [cards.some((card) => /Sending|Waiting to be sent/.test(card)), 'some replies look unsent'],
  ];
  return findings.filter(([isWrong]) => isWrong).map(([, words]) => words);
}

/** Seconds from the end of the fault until everything is right, and what was not. */
async function measure(name: string) {
  const tabs = await Promise.all([
    open('Agent', 'agent@opsdesk.test', 'tickets'),
    open('Client', 'client@opsdesk.test', 'portal'),
  ]);
  try {
    const began = performance.now();
    await Promise.all(tabs.map(write));
    const queued = await Promise.all(tabs.map(outboxOf));
    const waiting = queued.reduce((sum, each) => sum + each.waiting, 0);
    const wroteMs = performance.now() - began;
    await sql`delete from auth.throttle`;
    await Promise.all(tabs.map(({ page }) => page.context().setOffline(false)));
    const online = performance.now();
    while ((await countSaved(tabs)) === 0) await pause(50);
    const before = await countSaved(tabs);
    await restarts[name]?.(desk);
    const ended = performance.now();
    const isOver = () => performance.now() - ended > longestMs;
    const seconds = (since: number) => Math.round((performance.now() - since) / 100) / 10;
    while (!isOver() && (await countSaved(tabs)) < perTab * 2) await pause(250);
    const savedAfter = seconds(ended);
    let wrong: string[] = [];
    do {
      await pause(250);
      wrong = (await Promise.all(tabs.map(wrongWith))).flat();
    } while (wrong.length > 0 && !isOver());
    return {
      queued: waiting,
      'written in s': Math.round(wroteMs / 1000),
      'saved before': before,
      's since online': seconds(online),
      's until saved': savedAfter,
      's until shown': seconds(ended),
      wrong: wrong.join('; ') || 'nothing',
    };
  } finally {
    await Promise.all(tabs.map(({ page }) => page.context().close()));
  }
}

try {
  const results: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  const chosen = values.only.split(',');
  const isChosen = (name: string) => chosen.some((text) => name.includes(text));
  for (const name of Object.keys(restarts).filter(isChosen)) {
    const result = await measure(name);
    results[name] = result;
    console.log(name, result, `load ${loadavg()[0]?.toFixed(1)}`);
    if (result.wrong !== 'nothing' || result.queued !== perTab * 2) process.exitCode = 1;
  }
  console.table(results);
} finally {
  await browser.close();
  await sql.end();
  await desk.stop();
}
