import { loadavg } from 'node:os';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { insertKey } from '@/lib/server/api/testing';
import { firstRows, knownTickets } from './desk/oracle';
import { listPath, people, signInAs } from './desk/opsdesk';
import { openBrowser, openPage } from './desk/page';
import { deskToMeasure } from './desk-to-measure';
import { quantiles } from './quantiles';

// Times requests to the REST API one after the other, then writes for a while while somebody has the list
// open; see README.md: `npm run bench -- api [--tickets 40000] [--rounds 100] [--seconds 20]`.
const warmUps = 5;
const { values: options } = parseArgs({
  args: argv.slice(3),
  options: {
    tickets: { type: 'string', default: '40000' },
    rounds: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '20' },
    writers: { type: 'string', default: '1,4,8' },
  },
});

declare global {
  interface Window {
    /** When a ticket of this bench was first on screen, by its title, in milliseconds since the epoch. */
    shownAt: Record<string, number>;
  }
}

/** Notes when each ticket of this bench is first in the list. */
function installObserver() {
  window.shownAt = {};
  new MutationObserver(() => {
    const text = document.querySelector('[role=grid]')?.textContent ?? '';
    for (const [title] of text.matchAll(/API bench \d+\./g)) {
      window.shownAt[title] ??= performance.timeOrigin + performance.now();
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

const stop = await deskToMeasure(options.tickets);
const fixtures = await import('@/e2e/fixtures/desk');
const { sql, url } = fixtures;
const { token, organizationId } = await insertKey({ owner: sql }, { name: 'Bench' });
const [client] = await sql<{ id: string }[]>`
  select id from client where organization_id = ${organizationId} order by id limit 1`;
const browser = await openBrowser();
let written = 0;
let lastId = '';

try {
  const before = loadavg()[0];
  console.table(await oneByOne());
  const { page } = await openPage(browser, {
    url,
    screen: { path: listPath, complete: firstRows(await knownTickets(sql, 100)) },
    signIn: (context) => signInAs(fixtures, context, people[0], url),
  });
  await page.addInitScript(installObserver);
  await page.goto(listPath);
  await page.getByRole('grid').getByRole('row').nth(10).waitFor();
  const sustained: Record<string, object> = {};
  for (const writers of options.writers.split(',')) {
    sustained[`${writers} at once`] = await writeFor(page, Number(writers));
  }
  console.table(sustained);
  console.log(
    `Milliseconds; load ${before?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after.`,
  );
} finally {
  await browser.close();
  await sql.end();
  await stop();
}

async function oneByOne() {
  const requests = {
    'create a ticket': () => create(),
    'get a ticket': () => ask(`/tickets/${lastId}`),
    'list 50, newest': () => ask('/tickets?limit=50'),
    'list 50, open and unassigned, by activity': () =>
      ask('/tickets?limit=50&status=new&status=open&assigneeId=none&sort=activity'),
  };
  const samples = Object.fromEntries(Object.keys(requests).map((name) => [name, [] as number[]]));
  for (let round = 0; round < Number(options.rounds) + warmUps; round += 1) {
    for (const [name, request] of Object.entries(requests)) {
      const start = performance.now();
      await request();
      if (round >= warmUps) samples[name]?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(samples).map(([name, durations]) => [name, quantiles(durations)]),
  );
}

/** Creates tickets with so many writers, and compares each answer with the moment on screen. */
async function writeFor(page: Page, writers: number) {
  const start = performance.now();
  const end = start + Number(options.seconds) * 1_000;
  const answeredAt: Record<string, number> = {};
  const durations: number[] = [];
  const write = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const title = await create();
      durations.push(performance.now() - began);
      answeredAt[title] = performance.timeOrigin + performance.now();
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  const seconds = (performance.now() - start) / 1_000;
  await page.getByText(`API bench ${written}.`).first().waitFor();
  const shownAt = await page.evaluate(() => window.shownAt);
  const lags = Object.entries(answeredAt).flatMap(([title, at]) =>
    title in shownAt ? [(shownAt[title] ?? 0) - at] : [],
  );
  const { median, p95 } = quantiles(durations);
  const shown = quantiles(lags);
  return {
    'writes a second': Math.round((durations.length / seconds) * 10) / 10,
    median,
    p95,
    'on screen': `${shown.n} of ${durations.length}`,
    'answer → on screen, median': shown.median,
    'p95 on screen': shown.p95,
  };
}

/** Opens a ticket and gives its title. */
async function create(): Promise<string> {
  written += 1;
  const title = `API bench ${written}.`;
  const { id } = await ask('/tickets', { clientId: client?.id, title, body: 'It beeps.' });
  lastId = String(id);
  return title;
}

async function ask(path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}
