import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { dataPaths } from '@/scripts/stack/paths';
import { pause } from '@/scripts/stack/processes';
import { startTemporaryStack } from '@/scripts/stack/temporary';
import { openBrowser } from './desk/page';
import { openTicket } from './recovery-people';
import { quantiles } from './quantiles';
import { faults } from './recovery-faults';

// Measures the time after a fault until two tabs work again: `npm run bench -- recovery [--rounds
// 3] [--only TEXT] [--legs]`. The limit is 8 s on an idle machine.
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    legs: { type: 'boolean', default: false },
  },
});
const writesPerTab = 5;
const longestMs = 120_000;

let startedAt = performance.now();
let legs: string[] = [];
const leg = (text: string) =>
  legs.push(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(7)} s  ${text}`);

const stack = await startTemporaryStack({
  variables: { SEED_TICKETS: '1000' },
  report: { say: leg, step: (_title, work) => work(() => {}) },
});
Object.assign(process.env, {
  OPSDESK_TEST_URL: stack.url,
  OPSDESK_TEST_OWNER_URL: stack.ownerUrl,
  OPSDESK_TEST_AUTH_SECRET: stack.env.authSecret,
});
const { sql } = await import('@/e2e/fixtures/desk');
const { makeTicket } = await import('@/e2e/fixtures/tickets');
const { runFile } = dataPaths(stack.env.dataDir);
const browser = await openBrowser();

const connectionOf = (page: Page) =>
  page
    .getByRole('button', { name: /^Connection: / })
    .first()
    .getAttribute('aria-label', { timeout: 1000 })
    .catch(() => 'no answer');

/** Records each change of what `read` returns until `signal` aborts. */
async function note(name: string, read: () => Promise<string | null>, signal: AbortSignal) {
  let last = '';
  while (!signal.aborted) {
    const now = (await read()) ?? '';
    if (now !== last && last !== '') leg(`${name}: ${now}`);
    last = now;
    await pause(200);
  }
}

async function write(page: Page, field: string, texts: string[]) {
  const box = page.getByRole('textbox', { name: field });
  for (const text of texts) {
    const next = pause(1000);
    await box.fill(text);
    await box.press('Control+Enter');
    await next;
  }
}

/** True once the page shows each text once and nothing is unsent. */
const isRight = (page: Page, texts: string[]) =>
  page.evaluate((wanted) => {
    const cards = [...document.querySelectorAll('article')].map((card) => card.textContent);
    const once = (text: string) => cards.filter((card) => card.includes(text)).length === 1;
    return wanted.every(once) && !cards.some((card) => /Sending|Waiting to be sent/.test(card));
  }, texts);

async function measure(name: string): Promise<number> {
  const ticket = await makeTicket();
  const [agent, client] = await Promise.all([
    openTicket(browser, 'agent@opsdesk.test', `/t/northwind/tickets/${ticket.number}`),
    openTicket(browser, 'client@opsdesk.test', `/t/northwind/portal/${ticket.number}`),
  ]);
  try {
    await agent.getByRole('tab', { name: 'Internal note' }).click();
    await pause(3000);
    const texts = (who: string) =>
      Array.from({ length: writesPerTab }, (_, index) => `${who} wrote ${index + 1}.`);
    const over = new AbortController();
    legs = [];
    startedAt = performance.now();
    await faults[name]?.({ runFile, sql });
    const answers = () =>
      fetch(`${stack.url}/api/zero/query`, { method: 'POST', signal: AbortSignal.timeout(1000) })
        .then(({ status }) => String(status))
        .catch(() => 'none');
    const noted = Promise.all([
      note('agent', () => connectionOf(agent), over.signal),
      note('client', () => connectionOf(client), over.signal),
      note('web answers', answers, over.signal),
    ]);
    await Promise.all([
      write(agent, 'Internal note', texts('Agent')),
      write(client, 'Reply', texts('Client')),
    ]);
    const right = async () =>
      (await isRight(agent, [...texts('Agent'), ...texts('Client')])) &&
      (await isRight(client, texts('Client')));
    while (!(await right())) {
      if (performance.now() - startedAt > longestMs) {
        leg('given up');
        break;
      }
      await pause(100);
    }
    const ms = performance.now() - startedAt;
    over.abort();
    await noted;
    return ms;
  } finally {
    await Promise.all([agent.context().close(), client.context().close()]);
  }
}

try {
  const chosen = Object.keys(faults).filter((name) => name.includes(values.only));
  const seconds: Record<string, number[]> = {};
  await measure('none (control)');
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const name of chosen) {
      const loadBefore = loadavg()[0]?.toFixed(1);
      const ms = await measure(name);
      (seconds[name] ??= []).push(ms / 1000);
      console.log(`${name}: ${(ms / 1000).toFixed(1)} s (load ${loadBefore})`);
      if (values.legs) console.log(legs.join('\n'));
      // Faults are injected into warm processes on an idle machine.
      await pause(5000);
    }
  }
  console.log(`\nSeconds until two tabs are right, of which ${writesPerTab} are spent writing`);
  console.table(
    Object.fromEntries(Object.entries(seconds).map(([name, all]) => [name, quantiles(all)])),
  );
  console.log(
    `load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  );
} finally {
  await browser.close();
  await sql.end();
  await stack.stop();
}
