import { loadavg } from 'node:os';
import { argv, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { measureDashboard } from './analytics-dashboard';
import { measureOthers } from './analytics-others';
import { waitForSegments } from './analytics-segments';
import type { Samples } from './analytics-stopwatch';
import { openBrowser } from './desk/page';
import { deskToMeasure } from './desk-to-measure';
import { quantiles } from './quantiles';

// Measures the dashboard on the production build and two alternatives on the same Postgres; see
// README.md: `npm run bench -- analytics [--tickets 40000] [--rounds 30]`.
const { values: options } = parseArgs({
  args: argv.slice(3),
  options: {
    tickets: { type: 'string', default: '40000' },
    rounds: { type: 'string', default: '30' },
  },
});
const rounds = Number(options.rounds);
const stop = await deskToMeasure(options.tickets);
const desk = await import('@/e2e/fixtures/desk');
const browser = await openBrowser();

try {
  const segments = await waitForSegments(desk.sql);
  console.log(`Sealed ${segments.rows} tickets: ${JSON.stringify(segments)}`);
  const dashboard = await measureDashboard(browser, desk, rounds);
  const others = await measureOthers(browser, desk, rounds);
  const rows: Samples = { ...dashboard.samples, ...others.samples };
  console.log(
    `\nload ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  console.table(
    Object.fromEntries(Object.entries(rows).map(([name, sample]) => [name, quantiles(sample)])),
  );
  const median = (name: string) => quantiles(rows[name] ?? []).median;
  const own = median('filter');
  console.log(`requests caused by ${rounds} filters: ${dashboard.requests}`);
  console.log(`figures: ${JSON.stringify({ own: dashboard.figures, ...others.figures })}`);
  console.log(
    `filter against SQL by fetch: ${(median('filter, SQL by fetch') / own).toFixed(1)} times; against rows in the page: ${(median('filter, rows in the page') / own).toFixed(1)} times`,
  );
} finally {
  await browser.close();
  await desk.sql.end();
  await stop();
}
exit(0);
