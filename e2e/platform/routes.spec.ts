import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/stack/paths';
import { sourceHash } from '@/scripts/stack/source-hash';
import { within } from '@/scripts/proof/time-limit';
import { insertSession, sessionCookie, sql, url } from '../fixtures/desk';
import { expect, test } from '../fixtures/people';
import { makeTicket, type MadeTicket } from '../fixtures/tickets';

function routes(fill: Record<string, string>): string[] {
  const file = join(
    root,
    'node_modules/.cache/opsdesk/web',
    sourceHash(),
    'app-path-routes-manifest.json',
  );
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  // The session's event stream does not end.
  const ending = Object.values(manifest).filter((route) => route !== '/api/session/events');
  return ending.map((route) =>
    route.replaceAll(/\[{1,2}(?:\.\.\.)?(\w+)\]{1,2}/g, (_, name: string) => {
      const value = fill[name];
      if (!value) throw new Error(`routes.spec.ts knows no value for [${name}] in ${route}`);
      return value;
    }),
  );
}

/** Requests that have bypassed proxies before, or that get another kind of response. */
const disguises: Record<string, Record<string, string>> = {
  plain: {},
  rsc: { rsc: '1' },
  prefetch: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  subrequest: {
    'x-middleware-subrequest':
      'proxy:proxy:proxy:proxy:proxy,middleware:middleware:middleware:middleware:middleware',
  },
  data: { 'x-nextjs-data': '1', 'x-middleware-prefetch': '1' },
  rewritten: { 'x-invoke-path': '/', 'x-matched-path': '/', 'x-forwarded-host': 'evil.example' },
};

async function secretsOf(ticket: MadeTicket): Promise<string[]> {
  const [row] = await sql<{ client: string; requester: string }[]>`
    select c.name client, p.name requester from ticket t
    join client c on c.id = t.client_id join profile p on p.id = t.requester_id
    where t.id = ${ticket.id}`;
  return [ticket.title, ticket.id, row?.client ?? '', row?.requester ?? '', 'It beeps all day.'];
}

/** The path of an existing analytics segment. */
async function aSegment(): Promise<string> {
  await expect
    .poll(async () => (await sql`select from analytics_segment`).count, within(20))
    .toBeGreaterThan(0);
  const [row] = await sql<{ hash: string }[]>`
    select s.hash from analytics_segment s join organization o on o.id = s.organization_id
    where o.slug = 'northwind' limit 1`;
  return row?.hash ?? 'a'.repeat(64);
}

/** The id of a row of Northwind. */
async function anyId(table: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select t.id from ${sql(table)} t join organization o on o.id = t.organization_id
    where o.slug = 'northwind' limit 1`;
  if (!row) throw new Error(`Northwind has no ${table}`);
  return row.id;
}

async function clientOf(ticket: MadeTicket): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select client_id id from ticket where id = ${ticket.id}`;
  return row?.id ?? ticket.id;
}

test('no route gives a tenant’s byte to a stranger, however it is asked', async () => {
  const ticket = await makeTicket();
  const secrets = await secretsOf(ticket);
  const addresses = routes({
    slug: 'northwind',
    number: String(ticket.number),
    place: String(ticket.number),
    section: 'dashboard',
    rest: 'tickets',
    all: 'get-session',
    mailId: ticket.id,
    keyId: ticket.id,
    taskId: ticket.id,
    path: `tickets/${ticket.id}`,
    attachmentId: ticket.id,
    token: 'forged.token',
    key: 'od_ingest_forged',
    file: 'forged.ics',
    tab: 'members',
    client: await clientOf(ticket),
    hash: await aSegment(),
    incident: '1',
    page: await anyId('status_page'),
    alert: await anyId('alert'),
    integrationId: ticket.id,
    statusPageId: ticket.id,
    subscriberId: ticket.id,
    service: await anyId('service'),
    schedule: await anyId('schedule'),
  });
  const strangers: Record<string, string> = {
    'no cookie': '',
    'a forged cookie': `${sessionCookie}=forged.signature`,
    'another organization’s agent': `${sessionCookie}=${await insertSession('agent@acme.test')}`,
  };
  const attempts = addresses.flatMap((address) =>
    Object.entries(strangers).flatMap(([who, cookie]) =>
      Object.entries(disguises).flatMap(([disguise, headers]) =>
        ['GET', 'POST'].map((method) => ({ address, who, cookie, disguise, headers, method })),
      ),
    ),
  );
  const ask = async ({ address, who, cookie, disguise, headers, method }: (typeof attempts)[0]) => {
    // Node's fetch: the fixture would write each request into its trace.
    const response = await fetch(new URL(address, url), {
      method,
      headers: { ...headers, origin: url, ...(cookie && { cookie }) },
      redirect: 'manual',
    });
    const body = await response.text();
    const what = `${method} ${address} as ${who}, ${disguise}`;
    expect(
      secrets.filter((secret) => body.includes(secret)),
      what,
    ).toEqual([]);
    // The error page itself has an error status.
    if (address !== '/_global-error') expect(response.status, what).not.toBe(500);
  };
  for (let first = 0; first < attempts.length; first += 8) {
    await Promise.all(attempts.slice(first, first + 8).map(ask));
  }
  test.info().annotations.push({ type: 'requests', description: String(attempts.length) });
});

test('every page has its policy, and no script runs without its nonce', async ({
  page,
  request,
}) => {
  for (const address of ['/', '/no-access', '/design-system', '/nowhere']) {
    const policy = (await request.get(address)).headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic';/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  }
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) blocked.push(message.text());
  });
  await page.goto('/design-system');
  expect(blocked).toEqual([]);
  const ran = await page.evaluate(() => {
    const script = document.createElement('div');
    script.innerHTML = '<img src="x" onerror="document.title=\'owned\'">';
    document.body.append(script);
    return new Promise((resolve) => requestAnimationFrame(() => resolve(document.title)));
  });
  expect(ran).not.toBe('owned');
});
