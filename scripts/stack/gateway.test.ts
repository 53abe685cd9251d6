import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { openGateway, type Gateway, type GatewayEnv } from './gateway';
import { freePorts } from './ports';

let env: GatewayEnv;
let gateway: Gateway;
let web: Server;
let zero: Server;
let webPort: number;
const seen: IncomingMessage[] = [];
const sync = '/zero/sync/v51/connect';

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
    origin,
    allowedOrigins: [origin],
  };
  web = await serve(webPort, 'web');
  zero = await serve(env.zeroPort, 'zero');
  gateway = await openGateway(env, `http://127.0.0.1:${webPort}`, 200);
});

afterEach(async () => {
  await gateway.close();
  for (const server of [web, zero]) server.close().closeAllConnections();
});

async function serve(port: number, name: string): Promise<Server> {
  const server = createServer((request, response) => {
    seen.push(request);
    response.end(`${name} ${request.url}`);
  });
  new WebSocketServer({ server }).on('connection', (socket, request) => {
    seen.push(request);
    socket.send(`${name} ${request.url}`);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

/** What the first message says, or the status with which the connection is refused. */
function connect(path: string, origin?: string, protocol?: string): Promise<string | number> {
  return new Promise((resolve, reject) => {
    const options = origin === undefined ? {} : { origin };
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
  expect(await connect('/zero/sync/v51/connect?x=1', env.origin)).toBe(
    'zero /zero/sync/v51/connect?x=1',
  );
  expect(await connect('/_next/hmr', env.origin)).toBe('web /_next/hmr');
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
  gateway = await openGateway(env, `http://127.0.0.1:${webPort}`, 10_000);
  const answer = connect(sync, env.origin);
  // By then the gateway has the client's request as well.
  await get('/api/session');
  zero = await serve(env.zeroPort, 'zero');
  expect(await answer).toBe(`zero ${sync}`);
});
