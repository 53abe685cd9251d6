import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Sql } from 'postgres';
import { loadPage, type Samples, timeUntil } from './analytics-stopwatch';
import type * as desk from '@/e2e/fixtures/desk';

type Desk = typeof desk;

const watched = { selector: '#created', attribute: 'title' };

/**
 * The two usual alternatives on the same Postgres and with the same chart: SQL over fetch with
 * TanStack Query for each filter, and ticket rows held and aggregated in the page. The rows are
 * provided ready-made, so the second alternative is not charged for syncing them.
 */
export async function measureOthers(browser: Browser, { sql }: Desk, rounds: number) {
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
    const url = new URL(request.url ?? '/', 'http://localhost');
    const json = (value: unknown) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(value));
    };
    if (url.pathname === '/figures') json(await metricsBySql(sql, url.searchParams.get('type')));
    else if (url.pathname === '/rows') json(await rowsBySql(sql));
    else if (url.pathname === '/page.js') {
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
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const samples: Samples = { 'filter, SQL by fetch': [], 'filter, rows in the page': [] };
  const figures: Record<string, string | null> = {};
  try {
    for (const [way, name] of [
      ['sql', 'filter, SQL by fetch'],
      ['rows', 'filter, rows in the page'],
    ] as const) {
      const context = await browser.newContext({ baseURL: origin });
      await context.addInitScript('globalThis.__name ??= (named) => named');
      const page = await context.newPage();
      await loadPage(page, `${origin}/?way=${way}`, { there: ['#created'], gone: [] });
      await page.waitForTimeout(1000);
      figures[way] = await page.locator('#created').getAttribute('title');
      const buttons = page.getByRole('button');
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
    server.close();
  }
  return { samples, figures };
}

const since = `(date_trunc('day', now() at time zone 'Europe/Berlin') - interval '29 days') at time zone 'Europe/Berlin'`;

/** The dashboard's metrics in one round trip. */
async function metricsBySql(sql: Sql, typeId: string | null) {
  const type = typeId ? sql`and t.type_id = ${typeId}` : sql``;
  const scope = sql`
    from ticket t join organization o on o.id = t.organization_id and o.slug = 'northwind'
    where t.merged_into_id is null and t.origin <> 'imported' ${type}`;
  const from = sql.unsafe(since);
  const [series, backlog, first, resolution, csat, byType] = await Promise.all([
    sql`select to_char(t.created_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day, count(*)::int created ${scope} and t.created_at >= ${from} group by 1 order by 1`,
    sql`select count(*)::int as backlog ${scope} and t.resolved_at is null`,
    sql`select percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from t.first_responded_at - t.created_at)) as q ${scope} and t.first_responded_at >= ${from}`,
    sql`select percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from t.resolved_at - t.created_at)) as q ${scope} and t.resolved_at >= ${from}`,
    sql`select count(*) filter (where f.rating >= 4)::int good, count(*)::int rated from ticket_feedback f where f.created_at >= ${from} and f.ticket_id in (select t.id ${scope})`,
    sql`select t.type_id as key, count(*)::int created from ticket t join organization o on o.id = t.organization_id and o.slug = 'northwind' where t.created_at >= ${from} group by 1 order by 2 desc`,
  ]);
  return {
    series,
    backlog: backlog[0],
    first: first[0],
    resolution: resolution[0],
    csat: csat[0],
    byType,
  };
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
