import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Sql } from 'postgres';
import { loadPage, type Samples, timeUntil } from './analytics-stopwatch';
import { people, signInAs } from './desk/opsdesk';
import { startRestServer } from './rest/server';
import type * as desk from '@/e2e/fixtures/desk';

type Desk = typeof desk;

const watched = { selector: '#created', attribute: 'title' };

/**
 * The two usual alternatives on the same Postgres and with the same chart: SQL over fetch with
 * TanStack Query for each filter (the dashboard of bench/rest/), and ticket rows held and
 * aggregated in the page. The rows are provided ready-made, so the second alternative is not
 * charged for syncing them.
 */
export async function measureOthers(browser: Browser, fixtures: Desk, rounds: number) {
  const counterpart = await startRestServer();
  const held = await serveRows(fixtures.sql);
  const samples: Samples = { 'filter, SQL by fetch': [], 'filter, rows in the page': [] };
  const figures: Record<string, string | null> = {};
  try {
    for (const [way, name, address] of [
      ['sql', 'filter, SQL by fetch', `${counterpart.url}/dashboard`],
      ['rows', 'filter, rows in the page', held.url],
    ] as const) {
      const context = await browser.newContext();
      await signInAs(fixtures, context, people[1], address);
      await context.addInitScript('globalThis.__name ??= (named) => named');
      const page = await context.newPage();
      await loadPage(page, address, { there: ['#created'], gone: [] });
      await page.waitForTimeout(1000);
      figures[way] = await page.locator('#created').getAttribute('title');
      const buttons = page.locator('button[aria-pressed]');
      const count = Math.max(1, Math.min(6, await buttons.count()));
      for (let round = 0; round < rounds + 3; round++) {
        const button = buttons.nth(round % count);
        const ms = await timeUntil(page, watched, () => button.click());
        if (round >= 3) samples[name]?.push(ms);
        await page.waitForTimeout(120);
      }
      await page.context().close();
    }
  } finally {
    counterpart.stop();
    held.stop();
  }
  return { samples, figures };
}

/** A page that is given all rows and reckons by itself. */
async function serveRows(sql: Sql): Promise<{ url: string; stop: () => void }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./analytics-page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer(async (request, response) => {
    if (request.url === '/rows') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(await rowsBySql(sql)));
    } else if (request.url === '/page.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(script);
    } else {
      response.setHeader('content-type', 'text/html');
      response.end(
        '<!doctype html><div id="root"></div><script type="module" src="/page.js"></script>',
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

async function rowsBySql(sql: Sql) {
  return await sql`
    select t.id, t.number, t.title, t.client_id "clientId", t.type_id "typeId", t.priority, t.status,
      t.assignee_id "assigneeId", extract(epoch from t.created_at)::float8 "createdAt",
      extract(epoch from t.first_responded_at)::float8 "firstRespondedAt",
      extract(epoch from t.resolved_at)::float8 "resolvedAt"
    from ticket t join organization o on o.id = t.organization_id and o.slug = 'northwind'
    where t.merged_into_id is null and t.origin <> 'imported'`;
}
