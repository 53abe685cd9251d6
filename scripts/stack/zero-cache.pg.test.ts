import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Zero } from '@rocicorp/zero';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { POST as connect } from '@/app/api/zero/connect/route';
import { POST as mutate } from '@/app/api/zero/mutate/route';
import { POST as query } from '@/app/api/zero/query/route';
import { deliver, outboxQueue } from '@/components/platform/outbox/queue';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { superviseConnection } from '@/components/platform/sync/supervise';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { watchDelay } from '@/components/platform/sync/watch-delay';
import { database as appDatabase } from '@/lib/server/core/database';
import { env as readEnv, type Env } from '@/lib/server/core/env';
import { insertSession, sessionCookie } from '@/lib/server/platform/sign-in/testing/session';
import { queryLimits } from '@/lib/server/zero/query-budget';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { schema } from '@/zero/schema';
import { ticketStatuses } from '@/zero/desk/ticket/values';
import { type Gateway, openGateway } from './gateway';
import { dataPaths } from './paths';
import { freePorts } from './ports';
import { ensureRoles } from './roles';
import { readRun } from './run-file';
import { withConnection, withDatabase } from './sql';
import { Supervisor } from './supervisor';
import { upgradeStatus } from './testing/upgrade';
import { zeroCacheSpec } from './zero-cache';

let database: TestDatabase;
let supervisor: Supervisor;
let env: Env;
let web: Server;
let gateway: Gateway;

const routes = new Map([
  ['/api/zero/connect', connect],
  ['/api/zero/mutate', mutate],
  ['/api/zero/query', query],
]);

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 20 });
  const port = await freePorts(4);
  Object.assign(process.env, {
    OPSDESK_ENV: 'local',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'opsdesk-zero-cache-')),
    PORT: String(port),
    ZERO_PORT: String(port + 1),
    DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: database.appUrl,
    REPLICATION_DATABASE_URL: database.replicationUrl,
  });
  env = {
    ...readEnv(),
    adminUrl: withDatabase(inject('template').adminUrl, databaseName()),
  };
  await ensureRoles(env);
  web = serveRoutes(port + 3);
  supervisor = new Supervisor(env.dataDir, () => {});
  await supervisor.start(zeroCacheSpec(env, webUrl()));
  gateway = await openGateway(env, webUrl());
}, 180_000);

afterAll(async () => {
  await gateway.close();
  web.close().closeAllConnections();
  await supervisor.stop();
  await appDatabase().sql.end({ timeout: 5 });
  await withConnection(
    env.adminUrl,
    (sql) => sql`
      select pg_drop_replication_slot(slot_name) from pg_replication_slots
      where database = ${databaseName()}`,
  );
  await database.drop();
  rmSync(env.dataDir, { recursive: true, force: true });
}, 60_000);

const webUrl = () => `http://127.0.0.1:${env.port + 3}`;
const databaseName = () => new URL(database.ownerUrl).pathname.slice(1);

function serveRoutes(port: number): Server {
  const answer = async (
    incoming: Parameters<typeof buffer>[0] & { url?: string; headers: object },
  ) => {
    const url = new URL(incoming.url ?? '', `http://127.0.0.1:${port}`);
    const headers = new Headers(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    );
    const body = new Uint8Array(await buffer(incoming));
    const route = routes.get(url.pathname);
    return (await route?.(new Request(url, { method: 'POST', headers, body }))) ?? Response.error();
  };
  const server = createServer((request, response) => {
    void answer(request as never).then(async (answered) => {
      response.writeHead(answered.status || 404, Object.fromEntries(answered.headers));
      response.end(await answered.text());
    });
  });
  return server.listen(port, '127.0.0.1');
}

async function signIn(email: string) {
  const { userId, value } = await insertSession(database.owner, email, env.authSecret);
  const [row] = await database.owner<{ organizationId: string }[]>`
    select organization_id "organizationId" from member where user_id = ${userId} limit 1`;
  if (!row) throw new Error(`${email} is in no organization`);
  return { userId, ...row, cookie: `${sessionCookie}=${value}` };
}

type Person = Awaited<ReturnType<typeof signIn>>;

const handshakes = new Map<string, { cookie: string; addresses: string[] }>();

class CookieSocket extends WebSocket {
  constructor(address: string, protocols?: string | string[]) {
    const { cookie = '', addresses = [] } =
      handshakes.get(new URL(address).searchParams.get('userID') ?? '') ?? {};
    super(address, protocols, { headers: { cookie, origin: env.origin } });
    addresses.push(address);
    this.on('error', () => {});
  }
}

/** A Zero client of the person and the URL of its sockets. */
function openZero({ userId, cookie }: Person) {
  const addresses: string[] = [];
  handshakes.set(userId, { cookie, addresses });
  Object.assign(globalThis, { WebSocket: CookieSocket });
  const zero = new Zero({
    schema,
    mutators,
    userID: userId,
    context: { userId },
    cacheURL: `${env.origin}/zero`,
    kvStore: 'mem',
    storageKey: randomUUID(),
    logSink: { log() {} },
    onUpdateNeeded() {},
    onClientStateNotFound() {},
  });
  return { zero, addresses };
}

// zero-cache is ready only once its replicator has reached the change-streamer, so it has the key.
it('gives the changes of every tenant to itself alone', async () => {
  const key = `X-Opsdesk-Zero-Key: ${env.zeroKey}`;
  const path = '/replication/v6/changes?id=x&replicaVersion=00&watermark=00&mode=serving';
  const changes = (headers: string[]) => upgradeStatus({ port: env.zeroPort + 1, path, headers });
  expect(await changes([])).toBe(403);
  expect(await changes(['Origin: http://evil.example'])).toBe(403);
  expect(await changes([key, 'Origin: http://evil.example'])).toBe(403);
  expect(await changes([key])).toBe(101);
  const sync = { port: env.zeroPort, path: '/sync/v51/connect' };
  expect(await upgradeStatus({ ...sync, headers: ['Origin: http://evil.example'] })).toBe(403);
  expect(await upgradeStatus({ ...sync, headers: [key] })).toBe(101);
});

it('syncs through the gateway for whoever is signed in, and for nobody else', async () => {
  const agent = await signIn('agent@opsdesk.test');
  const { zero, addresses } = openZero(agent);
  try {
    const { organizationId } = agent;
    const clients = await zero.run(queries.client.all({ organizationId }), { type: 'complete' });
    expect(clients.length).toBeGreaterThan(0);

    await database.owner`
      update ticket set title = 'Łódź, Straße 1', external_key = 'zendesk:9040717'
      where organization_id = ${organizationId} and number = 1`;
    for (const text of ['strasse LODZ', '#9040717']) {
      const list = { organizationId, filter: { text }, limit: 20, start: null } as const;
      const narrowed = queries.ticket.list({ ...list, direction: 'forward' });
      await vi.waitFor(
        async () => {
          const rows = await zero.run(narrowed, { type: 'complete', ttl: 'none' });
          expect(rows.map(({ title }) => title)).toEqual(['Łódź, Straße 1']);
        },
        { timeout: 20_000 },
      );
    }
    await expectDelayWhileFrozen(zero);
  } finally {
    await zero.close();
  }

  const other = await signIn('other-client@opsdesk.test');
  const { pathname, search, searchParams } = new URL(addresses[0] ?? '');
  const upgrade = (cookie: string, path: string) =>
    upgradeStatus({
      port: env.port,
      path,
      headers: [`Cookie: ${cookie}`, `Origin: ${env.origin}`, 'Sec-WebSocket-Protocol: x'],
    });
  expect(await upgrade('', pathname + search)).toBe(401);
  expect(await upgrade(`${other.cookie}x`, pathname + search)).toBe(401);
  // Another person who knows both ids, under the first one's name and under their own.
  expect(await upgrade(other.cookie, pathname + search)).toBe(403);
  searchParams.set('userID', other.userId);
  expect(await upgrade(other.cookie, `${pathname}?${searchParams}`)).toBe(403);
}, 120_000);

/** Changes stop while every connection stays open: the client detects it, and recovers. */
async function expectDelayWhileFrozen(zero: Zero) {
  const senders = await database.owner<{ pid: number }[]>`
    select active_pid pid from pg_replication_slots where active and database = current_database()`;
  expect(senders).not.toHaveLength(0);
  const signal = (how: NodeJS.Signals) => senders.forEach(({ pid }) => process.kill(pid, how));
  let heartbeats = 0;
  const delays: (number | undefined)[] = [];
  const beating = setInterval(() => {
    void database.owner`update heartbeat set beat_at = clock_timestamp()`.then(
      () => (heartbeats += 1),
    );
  }, 500);
  // A clock and heartbeats at five times the speed.
  const endWatch = watchDelay(
    zero,
    (delayMs) => delays.push(delayMs),
    () => performance.now() * 5,
  );
  try {
    await vi.waitFor(() => expect(heartbeats).toBeGreaterThan(12), { timeout: 20_000 });
    expect(delays).toEqual([]);
    signal('SIGSTOP');
    try {
      await vi.waitFor(() => expect(delays.at(-1)).toBeGreaterThanOrEqual(25_000), {
        timeout: 20_000,
      });
    } finally {
      signal('SIGCONT');
    }
    await vi.waitFor(() => expect(delays.at(-1)).toBeUndefined(), { timeout: 20_000 });
  } finally {
    clearInterval(beating);
    endWatch();
  }
}

/** Sends one tab's queued changes with its own Zero client until all are settled. */
async function openOutbox(person: Person, ticket: MadeTicket, texts: string[]) {
  const { zero } = openZero(person);
  const { organizationId, userId } = person;
  const shown = queries.ticket.byNumber({ organizationId, number: ticket.number });
  await zero.preload(shown).complete;
  const delivered = new Set<string>();
  const refused: string[] = [];
  const drained = Promise.withResolvers<void>();
  let left = texts.map((body, sequence): OutboxEntry => {
    const id = randomUUID();
    const args = {
      id,
      organizationId,
      ticketId: ticket.id,
      body,
      attachmentIds: [],
      thenStatus: null,
      at: 1,
    };
    return {
      writeId: id,
      userId,
      organizationId,
      name: 'message.post',
      args,
      what: 'Reply',
      path: '',
      draft: null,
      queuedAt: Date.now(),
      sequence,
      dueAt: 0,
      returned: null,
    };
  });
  const settle = (writeId: string) => {
    left = left.filter((entry) => entry.writeId !== writeId);
    if (left.length === 0) drained.resolve();
  };
  const queue = outboxQueue({
    entries: () => left,
    isOurs: () => true,
    isOwn: (writeId) => !delivered.has(writeId),
    isOpen: () => ['connecting', 'connected'].includes(zero.connection.state.current.name),
    deliver: (entry, attempt) => {
      delivered.add(entry.writeId);
      return deliver(zero, entry, attempt);
    },
    askProcessed: () => Promise.resolve(false),
    onSaved: ({ writeId }) => settle(writeId),
    onRefused: ({ writeId }, reason) => {
      refused.push(reason);
      settle(writeId);
    },
  });
  const endState = zero.connection.state.subscribe(() => queue.look());
  const endSupervision = superviseConnection(zero, { isBlocked: () => false, onLost: () => {} });
  return {
    refused,
    drained: drained.promise,
    start: () => queue.look(),
    async end() {
      queue.end();
      endState();
      endSupervision();
      await zero.close();
    },
  };
}

type MadeTicket = { id: string; number: number };

async function emptyTicket(): Promise<MadeTicket> {
  const client = await signIn('client@opsdesk.test');
  const [row] = await database.owner<MadeTicket[]>`
    with counted as (
      update ticket_counter set last_number = last_number + 1
      where organization_id = ${client.organizationId} returning last_number
    )
    insert into ticket (id, organization_id, number, title, client_id, requester_id, status)
    select ${randomUUID()}, ${client.organizationId}, last_number, 'A ticket', m.client_id, m.id, 'open'
    from counted, member m where m.user_id = ${client.userId}
      and m.organization_id = ${client.organizationId}
    returning id, number`;
  if (!row) throw new Error('No ticket was made.');
  return row;
}

/** Restarted one after another while two outboxes are sent. */
const restarts: (() => unknown)[] = [
  () => {
    const run = readRun(dataPaths(env.dataDir).runFile);
    const child = run?.children.find(({ name }) => name === 'zero-cache');
    if (child) process.kill(child.pid, 'SIGKILL');
  },
  async () => {
    await gateway.close();
    gateway = await openGateway(env, webUrl());
  },
  async () => {
    const closed = new Promise((resolve) => web.close(resolve));
    web.closeAllConnections();
    await closed;
    web = serveRoutes(env.port + 3);
  },
  () => database.app`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'opsdesk'`,
];

it('sends what two people wrote once and in order through restarts of everything', async () => {
  await database.owner`
    create function forget_wait() returns trigger language plpgsql as $$
    begin new.resets_at = least(new.resets_at, now() + interval '1 second'); return new; end $$`;
  await database.owner`create trigger forget_wait before insert or update on auth.throttle
    for each row execute function forget_wait()`;
  const each = 100;
  const people = [await signIn('agent@opsdesk.test'), await signIn('client@opsdesk.test')];
  const tickets: [MadeTicket, MadeTicket] = [await emptyTicket(), await emptyTicket()];
  const texts = Array.from({ length: each }, (_, at) => `Text ${at}`);
  const saved = async ({ id: ticketId }: MadeTicket) => {
    const rows = await database.owner<{ body: string }[]>`
      select body from ticket_message where ticket_id = ${ticketId} order by created_at, id`;
    return rows.map(({ body }) => body);
  };
  const boxes = await Promise.all(
    people.map((person, at) => openOutbox(person, tickets[at] ?? tickets[0], texts)),
  );
  for (const { start } of boxes) start();
  for (const [at, restart] of restarts.entries()) {
    const share = ((at + 1) * each * 2) / (restarts.length + 2);
    const count = () => Promise.all(tickets.map(saved)).then((all) => all.flat().length);
    await vi.waitUntil(async () => (await count()) >= share, { timeout: 60_000, interval: 50 });
    await restart();
  }
  await Promise.all(boxes.map(({ drained }) => drained));
  for (const { refused } of boxes) expect(refused).toEqual([]);
  for (const ticket of tickets) expect(await saved(ticket)).toEqual(texts);
  for (const { end } of boxes) await end();
}, 180_000);

/** Everything that a raw socket receives after `messages`, until it closes or is idle. */
async function received(path: string, cookie: string, protocol: string, messages: unknown[]) {
  const socket = new WebSocket(`ws://127.0.0.1:${env.port}${path}`, protocol, {
    headers: { cookie, origin: env.origin },
  });
  const said: string[] = [];
  socket.on('message', (data: Buffer) => said.push(data.toString()));
  socket.on('error', (error) => said.push(`failed: ${error.message}`));
  const closed = new Promise<void>((resolve) => {
    socket.once('close', (code, reason) => {
      said.push(`closed: ${reason}`);
      resolve();
    });
  });
  socket.once('open', () => {
    for (const message of messages)
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  });
  const answered = vi.waitFor(
    () => {
      const last = JSON.stringify(messages.at(-1) ?? '');
      const isAsked = /"id":"(\w+)"/.exec(last)?.[1] ?? 'nothing';
      if (!said.some((text) => text.includes(`"id":"${isAsked}"`)))
        throw new Error(`No answer to ${isAsked} after: ${said.join('\n')}`);
    },
    { timeout: 30_000 },
  );
  await Promise.race([closed, answered]);
  socket.terminate();
  return said;
}

function syncPath(userId: string) {
  const search = new URLSearchParams({
    clientID: randomUUID(),
    clientGroupID: randomUUID(),
    userID: userId,
    ts: '1',
    lmid: '0',
    wsid: 'w',
  });
  return `/zero/sync/v51/connect?${search}`;
}

const protocolOf = (first?: unknown) =>
  encodeURIComponent(
    Buffer.from(JSON.stringify({ initConnectionMessage: first })).toString('base64'),
  );
const firstMessage = (tables: object) => [
  'initConnection',
  { desiredQueriesPatch: [], clientSchema: { tables } },
];

it('opens the inspector to nobody who guesses, and keeps no password that could be guessed', async () => {
  const agent = await signIn('agent@opsdesk.test');
  const guesses = ['', 'admin', 'undefined', env.zeroKey, env.zeroQueryApiKey];
  const asked = [
    ...guesses.map((value, index) => ['inspect', { op: 'authenticate', id: `g${index}`, value }]),
    ['inspect', { op: 'version', id: 'last' }],
  ];
  const first = firstMessage({});
  const said = await received(syncPath(agent.userId), agent.cookie, protocolOf(first), asked);
  const inspected = said.filter((text) => text.startsWith('["inspect"'));
  expect(inspected).toHaveLength(asked.length);
  for (const text of inspected) expect(text).toContain('"op":"authenticated"');
  for (const text of inspected) expect(text).toContain('"value":false');

  const passwords = [1, 2].map(() => zeroCacheSpec(env, '').variables['ZERO_ADMIN_PASSWORD']);
  expect(new Set(passwords).size).toBe(2);
  for (const password of passwords) expect(password?.length).toBeGreaterThanOrEqual(43);
});

const table = (columns: object) => ({ columns, primaryKey: ['id'] });
const unknownTable = firstMessage({ nothing: table({ id: { type: 'string' } }) });
const unknownColumn = firstMessage({ ticket: table({ nothing: { type: 'string' } }) });
const cannotRead = /^The server cannot read what this page sent/;
const outOfDate = /^This page is out of date/;

it.each([
  ['no JSON', firstMessage({}), ['{'], 'InvalidMessage', cannotRead],
  ['another message', firstMessage({}), [['ticket_note', {}]], 'InvalidMessage', cannotRead],
  ['another shape', ['initConnection', { secret: 1 }], [], 'InvalidMessage', cannotRead],
  ['an unknown table', unknownTable, [], 'SchemaVersionNotSupported', outOfDate],
  ['an unknown column', unknownColumn, [], 'SchemaVersionNotSupported', outOfDate],
  ['a push of another group', firstMessage({}), [pushOf('other')], 'InvalidPush', cannotRead],
])(
  'says nothing of its inside to a raw socket that sends %s',
  async (_, first, messages, kind, words) => {
    const agent = await signIn('agent@opsdesk.test');
    const path = syncPath(agent.userId);
    const said = await received(path, agent.cookie, protocolOf(first), messages);
    expect(said.at(-1)).toBe('closed: ');
    const errors = said.filter((text) => text.startsWith('["error"'));
    expect(errors).toHaveLength(1);
    expect(JSON.parse(errors[0] ?? '')).toEqual([
      'error',
      { kind, origin: 'zeroCache', message: expect.stringMatching(words) },
    ]);
  },
);

it('says nothing of its inside where the first message is not encoded as it should be', async () => {
  const agent = await signIn('agent@opsdesk.test');
  expect(await received(syncPath(agent.userId), agent.cookie, 'x', [])).toEqual(['closed: ']);
});

it('opens as many costly lists of one person as the budget says, over all of their sockets', async () => {
  const { userId, organizationId, cookie } = await signIn('client@opsdesk.test');
  const costly = Array.from({ length: queryLimits.opened + 40 }, (_, at) => ({
    op: 'put',
    hash: `q${at}`,
    name: 'ticket.opened',
    args: [
      {
        organizationId,
        filter: { status: [ticketStatuses[Math.floor(at / 20)]] },
        limit: (at % 20) + 1,
      },
    ],
    ttl: 60_000,
  }));
  const opened = (from: number, to: number) =>
    listsOf(syncPath(userId), cookie, costly.slice(from, to));
  const first = await opened(0, queryLimits.opened + 20);
  expect(first.got.size).toBe(queryLimits.opened);
  expect([...first.refused.values()]).toEqual(
    Array.from({ length: 20 }, () => 'Too many lists are open at once. Close some tabs.'),
  );
  const second = await opened(queryLimits.opened + 20, queryLimits.opened + 40);
  expect([second.got.size, second.refused.size]).toEqual([0, 20]);
  for (const { close } of [first, second]) close();
}, 60_000);

/** Requests all `lists` over a raw socket and waits until each is open or refused. */
async function listsOf(path: string, cookie: string, lists: { hash: string }[]) {
  const clientSchema = { tables: {} };
  const first = ['initConnection', { desiredQueriesPatch: lists, clientSchema }];
  const headers = { cookie, origin: env.origin };
  const socket = new WebSocket(`ws://127.0.0.1:${env.port}${path}`, protocolOf(), { headers });
  const got = new Set<string>();
  const refused = new Map<string, string>();
  const answered = Promise.withResolvers<void>();
  socket.once('open', () => socket.send(JSON.stringify(first)));
  socket.once('close', () => answered.reject(new Error('The socket was closed.')));
  socket.on('message', (data: Buffer) => {
    const [kind, body] = JSON.parse(data.toString()) as [string, never];
    if (kind === 'error') answered.reject(new Error(JSON.stringify(body)));
    const { gotQueriesPatch = [] } = body as { gotQueriesPatch?: { op: string; hash: string }[] };
    for (const { op, hash } of gotQueriesPatch) if (op === 'put') got.add(hash);
    if (kind === 'transformError')
      for (const { id, message } of body as { id: string; message: string }[])
        refused.set(id, message);
    if (got.size + refused.size === lists.length) answered.resolve();
  });
  await answered.promise;
  return { got, refused, close: () => socket.terminate() };
}

function pushOf(clientGroupID: string) {
  return [
    'push',
    { clientGroupID, mutations: [], pushVersion: 1, timestamp: 1, requestID: 'request' },
  ];
}
