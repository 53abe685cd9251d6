import type { Browser } from '@playwright/test';
import { type Complete, loadPage, type Samples, timeUntil } from './analytics-stopwatch';
import type * as desk from '@/e2e/fixtures/desk';

type Desk = typeof desk;

const dashboardPath = '/t/northwind/dashboard';
const created = { selector: 'section[aria-label="Created"] [title]', attribute: 'title' };

const isComplete: Complete = {
  there: ['section[aria-label="Created"] [title]', 'svg.recharts-surface path'],
  gone: ['[role=progressbar]'],
};

/** First visit, filters, a return to the dashboard, and a colleague's change. */
export async function measureDashboard(
  browser: Browser,
  { insertSession, sessionCookie, sql, url }: Desk,
  rounds: number,
) {
  const samples: Samples = {
    'first visit': [],
    filter: [],
    'warm navigation': [],
    "a colleague's change": [],
  };
  const open = async (email: string) => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 1440, height: 900 },
    });
    const value = await insertSession(email);
    // Functions compiled by tsx call this helper.
    await context.addInitScript('globalThis.__name ??= (named) => named');
    await context.addCookies([
      { name: sessionCookie, value, url, httpOnly: true, sameSite: 'Lax' },
    ]);
    return await context.newPage();
  };

  for (let visit = 0; visit < Math.min(rounds, 12); visit++) {
    const page = await open('manager@opsdesk.test');
    samples['first visit']?.push(await loadPage(page, dashboardPath, isComplete));
    console.log(`  visit ${visit + 1}: ${samples['first visit']?.at(-1)?.toFixed(0)} ms`);
    await page.context().close();
  }

  const page = await open('manager@opsdesk.test');
  await loadPage(page, dashboardPath, isComplete);
  await page.waitForTimeout(2000);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('/icon.svg')) requests.push(request.url());
  });
  const figures = await page.locator(created.selector).getAttribute('title');
  const names = await page
    .getByRole('list', { name: 'Tickets by type' })
    .getByRole('button')
    .allTextContents();
  for (let round = 0; round < rounds + 3; round++) {
    const bar = page
      .getByRole('list', { name: 'Tickets by type' })
      .getByRole('button')
      .nth(round % Math.max(1, Math.min(6, names.length)));
    const ms = await timeUntil(page, created, () => bar.click());
    if (round >= 3) samples['filter']?.push(ms);
    if (round % 10 === 0) console.log(`  filter ${round}: ${ms.toFixed(0)} ms`);
    await page.waitForTimeout(120);
  }
  const caused = requests.length;
  for (const request of new Set(requests)) console.log(`  asked for ${request}`);

  for (let round = 0; round < Math.min(rounds, 15); round++) {
    await page.getByRole('link', { name: 'Tickets', exact: true }).click();
    await page.waitForTimeout(600);
    const link = page.getByRole('link', { name: 'Dashboard', exact: true });
    samples['warm navigation']?.push(await timeUntil(page, created, () => link.click()));
  }

  const backlog = { selector: 'section[aria-label="Backlog"] [title]', attribute: 'title' };
  const agent = await open('agent@opsdesk.test');
  const tickets = await sql<{ number: number }[]>`
    select number from ticket t join organization o on o.id = t.organization_id and o.slug = 'northwind'
    where status = 'open' order by t.created_at desc limit ${Math.min(rounds, 10)}`;
  for (const { number } of tickets) {
    await agent.goto(`/t/northwind/tickets/${number}`);
    await agent.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await agent.waitForTimeout(800);
    samples["a colleague's change"]?.push(
      await timeUntil(page, backlog, () => agent.keyboard.press('e')),
    );
  }
  return { samples, requests: caused, figures };
}
