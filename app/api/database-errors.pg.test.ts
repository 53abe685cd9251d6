import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { type Fault, FaultyPostgres } from '@/drizzle/testing/faulty-postgres';
import { signLink } from '@/lib/server/platform/attachment/link';
import { database as appDatabase } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { hashOfSecret, newSecret } from '@/lib/server/incidents/calendar/secret';
import { insertIntegration } from '@/lib/server/incidents/alert/testing';
import { surveyToken } from '@/lib/server/desk/feedback/link';
import { insertSession, sessionCookie } from '@/lib/server/platform/sign-in/testing/session';
import { endpoint, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { idsOf, prepareWrites, whoMay } from '@/lib/server/zero/testing-writes';
import type { Ids } from '@/zero/testing/entity-samples';
import { writeSamples } from '@/zero/testing/samples';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { querySamples } from '@/zero/testing/samples';
import { namesOf } from '@/zero/testing/registry';

// Runs every endpoint, page and mutator against a Postgres that fails at each statement in turn,
// and checks that no response contains any of its error text.

const origin = 'http://localhost:3000';

/** The session cookie of the next request. */
const cookie = vi.hoisted(() => ({ of: '' }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ cookie: cookie.of, host: new URL(origin).host }),
  cookies: async () => ({ get: () => undefined }),
}));

const raised = (code: string, words: string): Fault => ({
  name: code,
  sql: `do $$ begin raise exception '${words}' using errcode = '${code}',
    detail = 'secret_detail', hint = 'secret_hint', table = 'secret_table', column = 'secret_column',
    constraint = 'secret_constraint'; end $$`,
});

/**
 * Each fault fails for real, or as Postgres reports it where that would need a second session or a
 * broken disk.
 */
const faults: Fault[] = [
  { name: 'unique', sql: 'insert into secret_table (secret_column) values (1)' },
  { name: 'foreign key', sql: 'insert into secret_child (secret_parent) values (7)' },
  { name: 'check', sql: 'insert into secret_table (secret_column) values (-1)' },
  { name: 'not null', sql: 'insert into secret_table (secret_column) values (null)' },
  { name: 'row security', sql: 'insert into secret_walled (secret_column) values (1)' },
  { name: 'permission', sql: 'select * from secret_shut' },
  { name: 'overflow', sql: 'select 2147483647 + 1' },
  { name: 'numeric overflow', sql: 'select 99999::numeric(3, 1)' },
  { name: 'encoding', sql: `select convert_from('\\xff', 'utf8')` },
  { name: 'no uuid', sql: `select 'secret_id'::uuid` },
  { name: 'no JSON', sql: `select 'secret_json'::jsonb` },
  { name: 'too long', sql: `insert into secret_child (secret_text) values ('secret_long')` },
  { name: 'no table', sql: 'select * from secret_missing' },
  { name: 'no column', sql: 'select secret_missing from secret_table' },
  { name: 'syntax', sql: 'select secret_syntax from from' },
  { name: 'division', sql: 'select 1 / 0' },
  raised('P0001', 'secret_words of a trigger'),
  raised('23000', 'A change of secret_table needs its audit entry in the same transaction.'),
  raised('40001', 'could not serialize access due to concurrent update of secret_table'),
  raised('40P01', 'deadlock detected in secret_table'),
  raised('55P03', 'canceling statement due to lock timeout on secret_table'),
  raised('57014', 'canceling statement due to statement timeout on secret_table'),
  raised('53100', 'could not extend file "base/secret_file": No space left on device'),
  raised('53300', 'remaining connection slots are reserved for secret_role'),
  raised('XX000', 'secret_words of an internal error'),
  // One lost connection each: waiting for an unreachable database would take seconds.
  { name: 'terminated', sql: 'select pg_terminate_backend(pg_backend_pid())', isOnce: true },
  { name: 'broken connection', isBroken: true, isOnce: true },
];
const words =
  /secret|violates|duplicate key|constraint|row-level|permission denied|deadlock|canceling|terminating|out of range|overflow|byte sequence|invalid input|syntax|SQLSTATE|ECONN|CONNECTION_|postgres|Failed query|division by/i;

let database: TestDatabase;
let faulty: FaultyPostgres;
let dataDir: string;
let ids: Ids;
let people: Record<string, Someone & { cookie: string }>;
let turn = 0;
let ingestKey = '';
let heartbeatKey = '';
const calendarSecret = newSecret();

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 40 });
  await prepareWrites(database);
  await endpoint(database, database.app);
  await database.owner.unsafe(`
    create table secret_table (secret_column int primary key check (secret_column > 0));
    insert into secret_table values (1);
    create table secret_child (secret_parent int references secret_table, secret_text varchar(3));
    create table secret_walled (secret_column int);
    alter table secret_walled enable row level security;
    grant all on secret_table, secret_child, secret_walled to public;
    create table secret_shut (secret_column int)`);
  const opened = await FaultyPostgres.open(database.appUrl);
  faulty = opened.faulty;
  dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-errors-'));
  const variables = {
    OPSDESK_ENV: 'local',
    SIGN_UP: 'approval',
    DATA_DIR: dataDir,
    DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: opened.urlOf(database.appUrl),
    REPLICATION_DATABASE_URL: database.replicationUrl,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  people = {
    admin: await signedIn('admin@opsdesk.test'),
    manager: await signedIn('manager@opsdesk.test'),
    agent: await signedIn('agent@opsdesk.test'),
    client: await signedIn('client@opsdesk.test'),
  };
  ids = await idsOf(database, people['client']?.organizationId, people['client']?.clientId);
  const [other] = await database.owner<{ id: string }[]>`
    select id from member where organization_id = ${person('agent').organizationId}
      and role = 'support_agent' and status = 'active' and id <> ${person('agent').memberId} limit 1`;
  ids.memberId = other?.id ?? '';
  const { organizationId, memberId } = person('admin');
  heartbeatKey = (await insertIntegration(database, organizationId, 'heartbeat')).token;
  await database.owner`
    insert into calendar_feed (id, organization_id, member_id, hash)
    values (${newId()}, ${organizationId}, ${memberId}, ${hashOfSecret(calendarSecret) ?? ''})`;
  ingestKey = (await insertIntegration(database, person('admin').organizationId)).token;
});

beforeEach(() => database.owner`delete from auth.throttle`.then(() => undefined));

afterAll(async () => {
  faulty.restore();
  await appDatabase().sql.end({ timeout: 5 });
  await faulty.close();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

async function signedIn(email: string) {
  const someone = await findSomeone(database, email);
  const { value } = await insertSession(database.owner, email, env().authSecret);
  return { ...someone, cookie: `${sessionCookie}=${value}` };
}

function person(who: string) {
  const found = people[who];
  if (!found) throw new Error(`Nobody is called ${who}`);
  return found;
}

type Asked = {
  who?: string;
  path?: string;
  params?: Record<string, string | string[]>;
  headers?: Record<string, string>;
  body?: unknown;
};
type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

const file = 'app/api/t/[slug]';
const rest = 'app/api/v1/[[...path]]/route.ts';
const csv = () => {
  const mapping = JSON.parse(readFileSync('drizzle/test-data/servicenow.mapping.json', 'utf8'));
  const rows = readFileSync('drizzle/test-data/servicenow-incident-events.csv', 'utf8').split('\n');
  return `${JSON.stringify(mapping)}\n${rows.slice(0, 30).join('\n')}`;
};
const ofMember = (status: string) => () => ({
  body: { token: surveyTokenOf(), rating: 4, comment: status },
});
const surveyTokenOf = () =>
  surveyToken({
    organizationId: person('client').organizationId,
    ticketId: ids.ticketId,
    memberId: person('client').memberId,
    expiresAt: Date.now() + 60_000,
  });
const zeroHeaders = (key: string) => ({ 'x-api-key': key });
const newcomers = {
  name: 'Newcomers',
  slug: 'newcomers',
  timeZone: 'UTC',
  adminEmail: 'ada@new.test',
  adminName: 'Ada',
};
const bulk = () => ({
  body: {
    id: newId(),
    change: { kind: 'priority', priority: 'low' },
    target: { ids: [ids.ticketId, ids.relatedId] },
  },
});

const requests: Record<string, (() => Asked)[]> = {
  'GET app/api/session/route.ts': [() => ({})],
  'GET app/api/session/events/route.ts': [() => ({})],
  'POST app/api/account/password/route.ts': [
    () => ({ body: { current: 'opsdesk-demo', next: 'violet tram over lake' } }),
  ],
  'POST app/api/account/profile/route.ts': [() => ({ body: { name: 'Another', hue: 1 } })],
  'POST app/api/account/sessions/route.ts': [() => ({ body: { end: { id: 'none' } } })],
  'POST app/api/auth/[...all]/route.ts': [
    () => ({
      params: { all: ['sign-in', 'email'] },
      body: { email: 'agent@opsdesk.test', password: 'opsdesk-demo' },
    }),
    () => ({ params: { all: ['two-factor', 'enable'] }, body: { password: 'opsdesk-demo' } }),
    () => ({ params: { all: ['two-factor', 'verify-totp'] }, body: { code: '123456' } }),
    () => ({
      params: { all: ['two-factor', 'verify-backup-code'] },
      body: { code: 'abcde-fghij' },
    }),
    () => ({ params: { all: ['sign-out'] }, who: 'nobody', body: {} }),
  ],
  'POST app/api/auth/join/confirm/route.ts': [() => ({ body: { token: 'x'.repeat(43) } })],
  'POST app/api/auth/join/route.ts': [
    () => ({ body: { email: `${newId()}@new.test`, name: 'Ada', slug: 'northwind' } }),
  ],
  'POST app/api/auth/link/consume/route.ts': [
    () => ({ body: { token: 'x'.repeat(43), password: 'violet tram over lake' } }),
  ],
  'POST app/api/auth/link/open/route.ts': [() => ({ body: { token: 'x'.repeat(43) } })],
  'POST app/api/auth/link/route.ts': [() => ({ body: { email: 'agent@opsdesk.test' } })],
  'POST app/api/auth/setup/route.ts': [
    () => ({
      body: { token: 'x'.repeat(43), password: 'violet tram over lake', organization: newcomers },
    }),
  ],
  'POST app/api/auth/sign-up/found/route.ts': [
    () => {
      const { adminEmail: _, ...organization } = newcomers;
      return { body: { token: 'x'.repeat(43), password: 'violet tram over lake', organization } };
    },
  ],
  'POST app/api/auth/sign-up/open/route.ts': [() => ({ body: { token: 'x'.repeat(43) } })],
  'POST app/api/auth/sign-up/route.ts': [() => ({ body: { email: `${newId()}@new.test` } })],
  'GET app/api/files/[token]/route.ts': [
    () => ({
      params: {
        token: signLink(new Headers({ cookie: person('admin').cookie }), {
          attachmentId: ids.attachmentId,
          slug: 'northwind',
          preview: false,
        }),
      },
    }),
  ],
  'POST app/rate/send/route.ts': [ofMember('Thank you')],
  'GET app/service-worker.js/route.ts': [() => ({})],
  'GET app/status/[[...path]]/route.ts': [
    () => ({ params: { path: ['northwind'] } }),
    () => ({ params: { path: ['northwind', 'confirm'] }, path: '?token=unknown' }),
  ],
  'POST app/status/[[...path]]/route.ts': [
    () => ({
      params: { path: ['northwind', 'subscribe'] },
      body: 'email=someone%40example.com&scope=all',
    }),
    () => ({ params: { path: ['northwind', 'confirm'] }, path: '?token=unknown' }),
  ],
  'GET app/api/calendar/[file]/route.ts': [() => ({ params: { file: `${calendarSecret}.ics` } })],
  'GET app/api/v1/heartbeat/[key]/route.ts': [() => ({ params: { key: heartbeatKey } })],
  'HEAD app/api/v1/heartbeat/[key]/route.ts': [() => ({ params: { key: heartbeatKey } })],
  'POST app/api/v1/heartbeat/[key]/route.ts': [() => ({ params: { key: heartbeatKey } })],
  [`POST ${file}/calendar-feed/route.ts`]: [() => ({})],
  [`DELETE ${file}/calendar-feed/route.ts`]: [() => ({})],
  [`GET ${file}/analytics/segments/[hash]/route.ts`]: [
    () => ({ params: { hash: 'a'.repeat(64) } }),
  ],
  [`GET ${file}/attachments/[attachmentId]/route.ts`]: [
    () => ({ params: { attachmentId: ids.attachmentId } }),
  ],
  [`POST ${file}/attachments/route.ts`]: [
    () => ({ headers: { 'x-attachment-id': newId(), 'x-file-name': 'a.txt' }, body: 'Hello' }),
  ],
  [`POST ${file}/audit/export/route.ts`]: [() => ({ path: '?format=csv' })],
  [`GET ${file}/audit/route.ts`]: [() => ({ path: '?action=ticket.create' })],
  [`GET ${file}/changes/route.ts`]: [() => ({ path: `?writeId=${newId()}` })],
  [`GET ${file}/export/route.ts`]: [() => ({})],
  [`POST ${file}/export/route.ts`]: [() => ({ path: '?format=csv' })],
  [`POST ${file}/import/preview/route.ts`]: [() => ({ body: csv() })],
  [`POST ${file}/import/route.ts`]: [() => ({ path: '?name=a.csv&dryRun=1', body: csv() })],
  [`POST ${file}/mail/[mailId]/retry/route.ts`]: [() => ({ params: { mailId: newId() } })],
  [`GET ${file}/mail/route.ts`]: [() => ({})],
  [`GET ${file}/api-keys/route.ts`]: [() => ({})],
  [`POST ${file}/api-keys/route.ts`]: [
    () => ({
      body: { name: 'A key', scopes: ['tickets:read'], expiresInDays: 1, allowedNetworks: null },
    }),
  ],
  [`POST ${file}/api-keys/[keyId]/rotate/route.ts`]: [
    () => ({ params: { keyId: newId() }, body: { graceHours: 0 } }),
  ],
  [`POST ${file}/api-keys/[keyId]/revoke/route.ts`]: [() => ({ params: { keyId: newId() } })],
  [`POST ${file}/integrations/route.ts`]: [
    () => ({ body: { serviceId: ids.serviceId, name: newId(), kind: 'pagerduty' } }),
  ],
  [`POST ${file}/integrations/[integrationId]/replace-key/route.ts`]: [
    () => ({ params: { integrationId: newId() }, body: {} }),
  ],
  [`POST ${file}/integrations/[integrationId]/remove/route.ts`]: [
    () => ({ params: { integrationId: newId() }, body: {} }),
  ],
  [`GET ${file}/status-pages/[statusPageId]/subscribers/route.ts`]: [
    () => ({ params: { statusPageId: ids.statusPageId } }),
  ],
  [`POST ${file}/status-pages/[statusPageId]/subscribers/export/route.ts`]: [
    () => ({ params: { statusPageId: ids.statusPageId } }),
  ],
  [`POST ${file}/status-pages/[statusPageId]/subscribers/[subscriberId]/remove/route.ts`]: [
    () => ({ params: { statusPageId: ids.statusPageId, subscriberId: newId() } }),
  ],
  'POST app/v2/change/enqueue/route.ts': [
    () => ({ body: { routing_key: ingestKey, payload: { summary: 'Deployed' } } }),
  ],
  'POST app/v2/enqueue/route.ts': [
    () => ({
      body: {
        routing_key: ingestKey,
        event_action: 'trigger',
        payload: { summary: 'Down', source: 'a', severity: 'error' },
      },
    }),
  ],
  'POST app/api/ingest/alertmanager/route.ts': [
    () => ({
      headers: { authorization: `Bearer ${ingestKey}` },
      body: { alerts: [{ status: 'firing', labels: { alertname: 'Down' } }] },
    }),
  ],
  'POST app/api/ingest/cloudevents/route.ts': [
    () => ({
      headers: {
        authorization: `Bearer ${ingestKey}`,
        'ce-specversion': '1.0',
        'ce-id': newId(),
        'ce-source': 'test',
        'ce-type': 'down',
      },
      body: {},
    }),
  ],
  'POST app/api/ingest/events/route.ts': [
    () => ({ headers: { authorization: `Bearer ${ingestKey}` }, body: { title: 'Down' } }),
  ],
  [`GET ${file}/jobs/route.ts`]: [() => ({})],
  [`DELETE ${file}/jobs/[taskId]/route.ts`]: [() => ({ params: { taskId: newId() } })],
  [`POST ${file}/jobs/[taskId]/retry/route.ts`]: [() => ({ params: { taskId: newId() } })],
  [`GET ${rest}`]: [() => ({ path: 'api/v1/tickets?limit=2' })],
  [`POST ${rest}`]: [
    () => ({
      path: 'api/v1/tickets',
      headers: { 'idempotency-key': newId() },
      body: { clientId: ids.clientId, title: 'The printer beeps', body: 'Twice.' },
    }),
  ],
  [`PATCH ${rest}`]: [
    () => ({ path: `api/v1/tickets/${ids.ticketId}`, body: { priority: 'low' } }),
  ],
  [`PUT ${rest}`]: [() => ({ path: `api/v1/tickets/${ids.ticketId}/tags/${ids.tagId}` })],
  [`DELETE ${rest}`]: [() => ({ path: `api/v1/tickets/${ids.ticketId}/tags/${ids.tagId}` })],
  [`POST ${file}/payments/export/route.ts`]: [() => ({ path: '?format=csv' })],
  [`POST ${file}/payments/import/preview/route.ts`]: [() => ({ body: csv() })],
  [`POST ${file}/payments/import/route.ts`]: [() => ({ path: '?dryRun=1', body: csv() })],
  [`GET ${file}/presence/route.ts`]: [() => ({})],
  [`POST ${file}/presence/route.ts`]: [
    () => ({ body: { tabId: newId(), turn: 1, ticketId: ids.ticketId, state: 'viewing' } }),
  ],
  [`DELETE ${file}/push/route.ts`]: [
    () => ({ body: { endpoint: 'https://fcm.googleapis.com/a' } }),
  ],
  [`GET ${file}/push/route.ts`]: [() => ({})],
  [`POST ${file}/push/route.ts`]: [
    () => ({
      body: {
        endpoint: 'https://fcm.googleapis.com/a',
        keys: { p256dh: 'k'.repeat(87), auth: 'a'.repeat(22) },
      },
    }),
  ],
  [`GET ${file}/search/route.ts`]: [() => ({ path: '?q=printer' })],
  [`GET ${file}/search/similar/route.ts`]: [() => ({ path: '?title=The+printer+beeps' })],
  [`POST ${file}/sla/impact/route.ts`]: [() => ({ body: { policies: [] } })],
  [`POST ${file}/tickets/bulk/cancel/route.ts`]: [() => ({ body: { id: newId() } })],
  [`POST ${file}/tickets/bulk/count/route.ts`]: [
    () => ({ body: { filter: { status: ['open'] } } }),
  ],
  [`POST ${file}/tickets/bulk/route.ts`]: [bulk],
  [`POST ${file}/tickets/bulk/undo/route.ts`]: [() => ({ body: { id: newId() } })],
  [`POST ${file}/tickets/export/route.ts`]: [() => ({ path: '?format=csv' })],
  'POST app/api/zero/connect/route.ts': [
    () => ({
      headers: zeroHeaders(env().zeroQueryApiKey),
      body: { userId: person('admin').userId, clientGroupId: newId() },
    }),
  ],
  'POST app/api/zero/query/route.ts': [
    () => ({
      path: '?schema=zero_0&appID=zero',
      headers: zeroHeaders(env().zeroQueryApiKey),
      body: ['transform', [{ id: 'q', name: 'view.all', args: querySamples['view.all'] }]],
    }),
  ],
  'POST app/api/zero/mutate/route.ts': [
    () => pushOf('agent', 'ticket.changePriority', { ticketId: ids.ticketId, priority: 'low' }),
  ],
};

function pushOf(who: string, name: string, args: ReadonlyJSONObject): Asked {
  const { userId, organizationId } = person(who);
  const mutation = { type: 'custom', clientID: newId(), id: 1, name, timestamp: 1 };
  return {
    who,
    path: '?schema=zero_0&appID=zero',
    headers: zeroHeaders(env().zeroMutateApiKey),
    body: {
      clientGroupID: `group-${userId}`,
      pushVersion: 1,
      timestamp: 1,
      requestID: newId(),
      mutations: [{ ...mutation, args: [{ organizationId, at: 1, ...args }] }],
    },
  };
}

async function told(key: string, { who = 'admin', path = '', params, headers, body }: Asked) {
  const [method = '', route = ''] = key.split(' ');
  const handlers = (await import(/* @vite-ignore */ join(process.cwd(), route))) as Record<
    string,
    Handler
  >;
  const isText = typeof body === 'string';
  const request = new Request(`${origin}/${path}`, {
    method,
    headers: {
      origin,
      'x-forwarded-for': '192.0.2.1',
      'content-type': isText ? 'application/octet-stream' : 'application/json',
      ...(people[who] && { cookie: person(who).cookie }),
      ...headers,
    },
    ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
  });
  const context = { params: Promise.resolve({ slug: 'northwind', ...params }) };
  // What a handler throws, Next.js answers with an empty 500.
  const answer = await handlers[method]?.(request, context).catch(
    () => new Response(null, { status: 500 }),
  );
  if (!answer) throw new Error(`${route} has no ${method}`);
  return `${[...answer.headers].join('\n')}\n${await textOf(answer)}`;
}

async function textOf({ body, headers }: Response): Promise<string> {
  if (!body) return '';
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>)
    .getReader();
  let text = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return text;
      text += value;
      if (headers.get('content-type')?.startsWith('text/event-stream')) break;
    }
    await reader.cancel();
  } catch {
    // The stream broke off.
  }
  return text;
}

/** Repeats the request, failing every `step`-th statement in turn, until no statement fails. */
async function withStatementsFailing(ask: () => Promise<string>, step: number): Promise<number> {
  let failed = 0;
  for (let statement = 1 + (turn % step); statement < 60; statement += step) {
    const fault = faults[turn++ % faults.length];
    if (!fault) throw new Error('There is no fault');
    faulty.failFrom(statement, fault);
    const text = await ask().finally(() => faulty.restore());
    if (faulty.hits === 0) {
      if (failed > 0 || statement === 1) return failed;
      // It has fewer statements than that: begin with the first.
      statement = 1 - step;
      continue;
    }
    failed += 1;
    expect(text, `${fault.name} at statement ${statement}`).not.toMatch(words);
  }
  return failed;
}

const withoutDatabase = [
  'GET app/service-worker.js/route.ts',
  'POST app/api/auth/[...all]/route.ts',
  'POST app/api/auth/setup/route.ts',
];

/** They name what fails in fixed words; see `lib/server/core/health/check-database.ts`. */
const healthRoutes = ['app/health/route.ts', 'app/livez/route.ts', 'app/readyz/route.ts'];

it('knows what to ask of every handler and mutator', () => {
  const routes = globSync('app/**/route.ts').filter((route) => !healthRoutes.includes(route));
  const handlers = routes.flatMap((route) =>
    [...readFileSync(route, 'utf8').matchAll(/^export (?:async function|const) ([A-Z]+)\b/gm)].map(
      ([, method]) => `${method} ${route}`,
    ),
  );
  expect(Object.keys(requests).toSorted()).toEqual(handlers.toSorted());
  expect(Object.keys(writeSamples).toSorted()).toEqual(namesOf(mutators).toSorted());
});

it.each(Object.entries(requests))('%s says nothing of the database', async (key, ways) => {
  for (const way of ways) {
    const failed = await withStatementsFailing(() => told(key, way()), 2);
    if (!withoutDatabase.includes(key)) expect(failed).toBeGreaterThan(0);
  }
});

describe.each(Object.entries(writeSamples))('%s', (name, { may, args }) => {
  it('says nothing of the database', async () => {
    const who = whoMay(may);
    const ask = () => told('POST app/api/zero/mutate/route.ts', pushOf(who, name, args(ids)));
    expect(await withStatementsFailing(ask, 7)).toBeGreaterThan(0);
  });
});

function wordsOf(node: unknown): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(wordsOf).join('\n');
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node)
    .filter(([name]) => !name.startsWith('_') && name !== 'type')
    .map(([, value]) => wordsOf(value))
    .join('\n');
}

type Page = { default: (props: object) => unknown };

async function shown(path: string): Promise<string> {
  const { default: render } = (await import(/* @vite-ignore */ join(process.cwd(), path))) as Page;
  const props = {
    params: Promise.resolve({ slug: 'northwind' }),
    searchParams: Promise.resolve({ token: surveyTokenOf() }),
  };
  return await Promise.resolve(render(props)).then(wordsOf, ({ digest }) => String(digest));
}

/** It shows a document that is made of schemas. */
const pageWithoutDatabase = 'app/docs/api/page.tsx';

const pages = globSync('app/**/{page,layout}.tsx').filter(
  (path) =>
    path !== pageWithoutDatabase &&
    /@\/lib\/server\/(?!core\/env')/.test(readFileSync(path, 'utf8')),
);

it.each(pages)('%s says nothing of the database', async (path) => {
  cookie.of = person('admin').cookie;
  expect(await withStatementsFailing(() => shown(path), 1)).toBeGreaterThan(0);
});

it('was tried with every fault', () => expect(turn).toBeGreaterThan(10 * faults.length));
