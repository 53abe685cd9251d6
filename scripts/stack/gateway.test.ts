import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { reportOf } from '@/lib/server/core/health/report';
import { bodyLimit } from './body-limit';
import { openGateway, type Gateway, type GatewayEnv } from './gateway';
import { freePorts } from './ports';

let env: GatewayEnv;
let gateway: Gateway;
let web: Server;
let zero: Server;
let webPort: number;
const seen: IncomingMessage[] = [];
const opened = new Set<WebSocket>();

const limits = {
  headMs: 300,
  silentSocketMs: 60_000,
  syncWaitMs: 200,
  connections: 1_000,
  sockets: { session: 3, person: 4, network: 6 },
};

beforeEach(async () => {
  seen.length = 0;
  const port = await freePorts(4);
  webPort = port + 3;
  const origin = `http://localhost:${port}`;
  env = {
    port,
    host: '127.0.0.1',
    zeroPort: port + 1,
    zeroKey: 'the-key-of-zero-cache',
    gatewayKey: 'the-key-of-the-gateway',
    zeroQueryApiKey: 'the-key-of-the-query-endpoint',
    origin,
    allowedOrigins: [origin, `http://127.0.0.1:${port}`],
    trustedProxies: [],
  };
  web = await serve(webPort, 'web');
  zero = await serve(env.zeroPort, 'zero');
  gateway = await openGateway(env, `http://127.0.0.1:${webPort}`, limits);
});

afterEach(async () => {
  await gateway.close();
  for (const server of [web, zero]) server.close().closeAllConnections();
});

async function serve(port: number, name: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/api/zero/connect') return void answerConnect(request, response);
    if (request.url === '/health') return void response.end(JSON.stringify(reportOf({})));
    seen.push(request);
    if (request.url?.includes('-abc123.js')) {
      response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    }
    response.end(`${name} ${request.url}`);
  });
  new WebSocketServer({ server }).on('connection', (socket, request) => {
    seen.push(request);
    opened.add(socket);
    socket.once('close', () => opened.delete(socket));
    socket.send(`${name} ${request.url}`);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

/** As Next.js would: the cookie `session=1 ada` is Ada's first session. */
async function answerConnect(request: IncomingMessage, response: ServerResponse) {
  const [, sessionId, userId] = /session=(\w+) (\w+)/.exec(request.headers.cookie ?? '') ?? [];
  const requests = JSON.parse(await text(request)) as { userId: string };
  const isOurs = request.headers['x-api-key'] === env.zeroQueryApiKey;
  response.statusCode = !isOurs ? 400 : !userId ? 401 : requests.userId !== userId ? 403 : 200;
  response.end(JSON.stringify({ userId, sessionId }));
}

const syncOf = (userId: string, clientId: string) =>
  `/zero/sync/v51/connect?clientID=${clientId}&clientGroupID=g&userID=${userId}`;
const sync = syncOf('ada', 'c');

/** An open socket, or the status of its rejection. */
async function stay(cookie: string, path: string): Promise<WebSocket | number> {
  const socket = new WebSocket(`ws://127.0.0.1:${env.port}${path}`, {
    origin: env.origin,
    headers: { cookie },
  });
  socket.on('error', () => {});
  return new Promise((resolve) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
  });
}

async function raw(...pieces: string[]): Promise<string> {
  const socket = createConnection(env.port, '127.0.0.1');
  for (const piece of pieces) socket.write(piece);
  socket.on('error', () => {});
  let answer = '';
  socket.on('data', (data) => (answer += data.toString()));
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}

/** The first message, or the status of the rejection. */
function connect(path: string, origin?: string, protocol?: string): Promise<string | number> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: 'session=1 ada' };
    const options = origin === undefined ? { headers } : { origin, headers };
    const url = `ws://127.0.0.1:${env.port}${path}`;
    const socket = protocol ? new WebSocket(url, protocol, options) : new WebSocket(url, options);
    socket.on('message', (data: Buffer) => {
      resolve(data.toString());
      socket.terminate();
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${env.port}${path}`, { headers });

it('sends pages to the web and sockets under /zero to zero-cache, path kept', async () => {
  expect(await (await get('/t/northwind?x=1')).text()).toBe('web /t/northwind?x=1');
  expect(await connect(sync, env.origin)).toBe(`zero ${sync}`);
  expect(await connect('/_next/hmr', env.origin)).toBe('web /_next/hmr');
});

it('answers for the files of a release by itself once the web has called them immutable', async () => {
  const file = '/_next/static/chunks/list-abc123.js';
  const other = '/_next/static/chunks/list.js';
  for (const path of [file, file, other, other, `${file}?x`, `${file}?x`]) {
    expect(await (await get(path)).text()).toBe(`web ${path}`);
  }
  expect(await (await get(file, { range: 'bytes=0-1' })).text()).toBe(`web ${file}`);
  const requested = seen.map(({ url, headers }) => [url, headers.range].join(' ').trim());
  expect(requested).toEqual([file, other, other, `${file}?x`, `${file}?x`, `${file} bytes=0-1`]);
});

it.each(['http://evil.example', 'null', undefined])('refuses a socket from %s', async (origin) => {
  expect(await connect(sync, origin)).toBe(403);
  expect(seen).toEqual([]);
});

it.each([
  '/zero',
  '/zero/sync',
  '/zero/sync/v51/push',
  '/zero/replication/v6/changes',
  '/zero/mutate/v51/connect',
  '/zero/sync/v51/connect/../changes',
  '/zero//replication/v6/changes',
  '/replication/v6/changes',
  '/api/session',
])('does not upgrade %s', async (path) => {
  expect(await connect(path, env.origin)).toBe(404);
  expect(seen).toEqual([]);
});

it('names its key to the web, and not to zero-cache', async () => {
  await connect(sync, env.origin);
  await get('/', { 'x-opsdesk-gateway-key': 'guessed' });
  expect(seen.map(({ headers }) => headers['x-opsdesk-gateway-key'])).toEqual([
    undefined,
    env.gatewayKey,
  ]);
});

it('names its key to zero-cache, and not to the web', async () => {
  await connect(sync, env.origin);
  await get('/', { 'x-opsdesk-zero-key': 'guessed' });
  expect(seen.map(({ headers }) => headers['x-opsdesk-zero-key'])).toEqual([
    env.zeroKey,
    undefined,
  ]);
});

it('does not show zero-cache over plain HTTP', async () => {
  for (const path of ['/zero', '/zero/', '/zero/statz', '/zero/heapz', '/zero/keepalive']) {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  }
  expect(seen).toEqual([]);
});

it('lets the first message of a client through, which travels in a header', async () => {
  expect(await connect(sync, env.origin, 'x'.repeat(8 * 1024))).toBe(`zero ${sync}`);
});

it('says itself where a request comes from', async () => {
  await get('/', {
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
    'x-real-ip': '6.6.6.6',
    forwarded: 'for=6.6.6.6',
  });
  expect(seen[0]?.headers).toMatchObject({
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'http',
    'x-forwarded-host': `127.0.0.1:${env.port}`,
  });
  expect(seen[0]?.headers).not.toHaveProperty('forwarded');
  expect(seen[0]?.headers).not.toHaveProperty('x-real-ip');
});

it('passes a stream on piece by piece, and tells its source when the reader leaves', async () => {
  const left = new Promise<void>((resolve) => {
    web.removeAllListeners('request').on('request', (request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: first\n\n');
      request.on('close', resolve);
    });
  });
  const reader = new AbortController();
  const { body } = await fetch(`http://127.0.0.1:${env.port}/stream`, { signal: reader.signal });
  const piece = await body?.getReader().read();
  expect(new TextDecoder().decode(piece?.value)).toBe('data: first\n\n');
  reader.abort();
  await left;
});

it('says how all parts are, whatever the machine is called', async () => {
  const ask = (path: string) =>
    raw(`GET ${path} HTTP/1.1\r\nHost: 10.0.0.7\r\nConnection: close\r\n\r\n`);
  expect(await ask('/readyz')).toMatch(/^HTTP\/1.1 200 .*"failing":\[\]/s);
  zero.close().closeAllConnections();
  expect(await ask('/readyz')).toMatch(/^HTTP\/1.1 503 .*"failing":\["zero-cache"\]/s);
  web.close().closeAllConnections();
  const health = await ask('/health?verbose');
  expect(health).toMatch(/^HTTP\/1.1 503 .*application\/health\+json/s);
  expect(health).toContain('"failing":["web","zero-cache"]');
  expect(await ask('/livez')).toMatch(/^HTTP\/1.1 200 /);
});

it('asks for patience while a part starts again', async () => {
  web.close().closeAllConnections();
  zero.close().closeAllConnections();
  const forPrograms = await get('/api/zero/query');
  expect(forPrograms.status).toBe(503);
  expect(await forPrograms.json()).toMatchObject({ status: 503, title: 'Service Unavailable' });
  const forPeople = await get('/', { accept: 'text/html' });
  expect(await forPeople.text()).toContain('The desk is starting again');
  expect(await connect(sync, env.origin)).toBe(503);
});

it('keeps a client until zero-cache listens again', async () => {
  zero.close().closeAllConnections();
  await gateway.close();
  gateway = await openGateway(env, `http://127.0.0.1:${webPort}`, {
    ...limits,
    syncWaitMs: 10_000,
  });
  const answer = connect(sync, env.origin);
  // The gateway has the client's request by then.
  await get('/api/session');
  zero = await serve(env.zeroPort, 'zero');
  expect(await answer).toBe(`zero ${sync}`);
});

describe('a socket', () => {
  it.each([
    ['no cookie', '', 401],
    ['a cookie that is no session', 'session=forged', 401],
    ['the session of another person than it names', 'session=1 bo', 403],
  ])('is refused with %s, before zero-cache sees it', async (_, cookie, status) => {
    expect(await stay(cookie, sync)).toBe(status);
    expect(seen).toEqual([]);
  });

  it('is one of so many of a session, of a person and of a network', async () => {
    const ada = await Promise.all(
      ['1', '2', '3'].map((id) => stay('session=1 ada', syncOf('ada', id))),
    );
    expect(await stay('session=1 ada', syncOf('ada', '4'))).toBe(429);
    ada.push(await stay('session=2 ada', syncOf('ada', '4')));
    expect(await stay('session=3 ada', syncOf('ada', '5'))).toBe(429);
    await stay('session=1 bo', syncOf('bo', '6'));
    await stay('session=1 cy', syncOf('cy', '7'));
    expect(await stay('session=1 di', syncOf('di', '8'))).toBe(429);
    for (const socket of ada) if (typeof socket === 'object') socket.terminate();
    await vi.waitFor(async () =>
      expect(await stay('session=1 di', syncOf('di', '8'))).toBeInstanceOf(WebSocket),
    );
  });

  it('does not take the place of another person’s', async () => {
    const ada = await stay('session=1 ada', syncOf('ada', 'c'));
    expect(await stay('session=1 bo', syncOf('bo', 'c'))).toBe(403);
    expect(await stay('session=1 ada', syncOf('ada', 'c'))).toBeInstanceOf(WebSocket);
    expect(ada).toMatchObject({ readyState: WebSocket.OPEN });
  });

  describe('whose browser says nothing', () => {
    const silentSocketMs = 200;

    beforeEach(async () => {
      await gateway.close();
      gateway = await openGateway(env, `http://127.0.0.1:${webPort}`, {
        ...limits,
        silentSocketMs,
      });
    });

    it('is closed', async () => {
      const socket = await stay('session=1 ada', sync);
      if (typeof socket === 'number') throw new Error(`Refused with ${socket}`);
      await new Promise((resolve) => socket.once('close', resolve));
    });

    it('stays open for as long as changes reach it', async () => {
      const socket = await stay('session=1 ada', sync);
      if (typeof socket === 'number') throw new Error(`Refused with ${socket}`);
      let received = 0;
      socket.on('message', () => (received += 1));
      const changes = setInterval(() => {
        for (const client of opened) client.send('change '.repeat(500));
      }, silentSocketMs / 8);
      await vi.waitFor(() => expect(received).toBeGreaterThan(40), { timeout: 10_000 });
      expect(socket.readyState).toBe(WebSocket.OPEN);
      clearInterval(changes);
      await new Promise((resolve) => socket.once('close', resolve));
    });
  });

  it('that is silent from the start is closed, all of 300', async () => {
    const silent = Array.from({ length: 300 }, (_, index) =>
      raw(...(index % 2 ? ['GET /zero/sync/v51/connect HTTP/1.1\r\nHost: '] : [])),
    );
    await Promise.all(silent);
    expect(seen).toEqual([]);
  });
});

describe('a request', () => {
  const head = (...lines: string[]) => `${lines.join('\r\n')}\r\n\r\n`;
  const end = 'Connection: close';

  it.each([
    ['no host', () => ['GET / HTTP/1.0', end], 400],
    ['a foreign host', () => ['GET / HTTP/1.1', 'Host: evil.example', end], 400],
    ['a foreign port', () => ['GET / HTTP/1.1', 'Host: localhost:1', end], 400],
    ['two hosts', () => ['GET / HTTP/1.1', host(), 'Host: evil.example', end], 400],
    ['the same host twice', () => ['GET / HTTP/1.1', host(), host(), end], 400],
    ['an absolute address', () => ['GET http://evil.example/ HTTP/1.1', host(), end], 400],
    ['TRACE', () => ['TRACE / HTTP/1.1', host(), end], 405],
    ['its own host', () => ['GET / HTTP/1.1', host(), end], 200],
    ['its own host in capitals', () => ['GET / HTTP/1.1', host().toUpperCase(), end], 200],
  ])('with %s', async (_, lines, status) => {
    expect(await raw(head(...lines()))).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(seen).toHaveLength(status === 200 ? 1 : 0);
  });
  const host = () => `Host: localhost:${env.port}`;

  it('is cut as soon as its body is too large, however it is sent', async () => {
    let received = 0;
    const begun = Promise.withResolvers<void>();
    const left = Promise.withResolvers<void>();
    web.removeAllListeners('request').on('request', (request: IncomingMessage) => {
      begun.resolve();
      request.on('data', (piece: Buffer) => (received += piece.length));
      request.on('close', left.resolve);
    });
    const path = 'POST /api/auth/sign-in/email HTTP/1.1';
    const chunk = `${(16_384).toString(16)}\r\n${'x'.repeat(16_384)}\r\n`;
    const socket = createConnection(env.port, '127.0.0.1');
    const answer = text(socket);
    socket.write(head(path, host(), 'Transfer-Encoding: chunked') + chunk);
    await begun.promise;
    for (let count = 0; count < 64; count += 1) socket.write(chunk);
    expect(await answer).toMatch(/^HTTP\/1.1 413 /);
    await left.promise;
    expect(received).toBeLessThanOrEqual(64 * 1024);
    const long = head(path, host(), 'Content-Length: 99999999');
    expect(await raw(long)).toMatch(/^HTTP\/1.1 413 /);
  });
});

it.each([
  ['/api/t/northwind/attachments', 26],
  ['/api/t/northwind/import', 51],
  ['/api/t/northwind/payments/import?x', 51],
  ['/api/t/northwind/import/preview', 51],
])('lets the bodies of %s through up to %d MiB', (path, size) => {
  expect(bodyLimit(path)).toBe(size * 1024 * 1024);
});

it('believes its own proxies about where a request comes from, from the right', async () => {
  await gateway.close();
  const behind = { ...env, trustedProxies: ['127.0.0.0/8'] };
  gateway = await openGateway(behind, `http://127.0.0.1:${webPort}`, limits);
  await get('/', { 'x-forwarded-for': '6.6.6.6, 192.0.2.7' });
  expect(seen[0]?.headers['x-forwarded-for']).toBe('192.0.2.7');
});
