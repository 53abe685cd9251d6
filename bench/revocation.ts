import { chromium } from '@playwright/test';
import { startTemporaryStack } from '@/scripts/stack/temporary';
import { quantiles } from './quantiles';

// Measures how long a disabled member still sees rows, from the commit in Postgres to the empty
// screen: `npm run bench -- revocation [TICKETS]`. The limit is 1 s.
const ROUNDS = 10;
const tickets = process.argv[3] ?? '40000';

const stack = await startTemporaryStack({ variables: { SEED_TICKETS: tickets } });
Object.assign(process.env, {
  OPSDESK_TEST_URL: stack.url,
  OPSDESK_TEST_OWNER_URL: stack.ownerUrl,
  OPSDESK_TEST_AUTH_SECRET: stack.env.authSecret,
});
const { insertSession, makeAgent, sessionCookie, sql } = await import('@/e2e/fixtures/desk');
const browser = await chromium.launch({
  executablePath: process.env['OPSDESK_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-quic'],
});
try {
  const durations: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const email = await makeAgent();
    const context = await browser.newContext();
    const value = await insertSession(email);
    await context.addCookies([{ name: sessionCookie, value, url: stack.url }]);
    const page = await context.newPage();
    await page.goto(`${stack.url}/t/northwind/tickets`);
    const rows = page.getByRole('grid', { name: 'Tickets' });
    await rows.getByRole('row').nth(10).waitFor();
    // The preload takes longest to clear, so it has to be complete.
    await page.waitForLoadState('networkidle');
    const gone = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (document.querySelector('[role=grid]')) return;
            observer.disconnect();
            resolve(performance.timeOrigin + performance.now());
          });
          observer.observe(document.body, { childList: true, subtree: true });
        }),
    );
    await sql`update member set status = 'disabled' where email = ${email}`;
    const committedAt = Date.now();
    durations.push((await gone) - committedAt);
    await context.close();
  }
  console.table({ [`disabled → screen empty, ${tickets} tickets, ms`]: quantiles(durations) });
} finally {
  await browser.close();
  await sql.end();
  await stack.stop();
}
