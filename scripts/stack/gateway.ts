import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createProxyServer } from 'http-proxy-3';
import type { Env } from '@/lib/server/core/env';
import { gatewayKeyHeader } from '@/lib/server/core/forwarded';
import { log } from '@/lib/server/core/log';
import { methods } from '@/lib/server/core/methods';
import { clientAddress } from '@/lib/server/core/network';
import { requestIdHeader } from '@/lib/server/core/request-id';
import { bodyLimit, countedBody } from './body-limit';
import { gatewayRequests, socketsOpen, socketsRefused } from './gateway-metrics';
import { healthAnswers, healthPathOf } from './health';
import { isOwnHost } from './host';
import { waitForPort } from './wait-for-port';
import { isOwnOrigin, isReloadPath, isSyncPath, isZeroPath } from './origin';
import { refuseRequest, refuseUpgrade } from './refuse';
import { sessionCheck } from './session-check';
import { openSockets, socketLimits } from './sockets';
import { isStaticFile, staticFiles } from './static-files';

// The first message of a Zero client is a header of up to 8 KB, beside the cookies.
const maxHeaderSize = 32 * 1024;

/** How zero-cache recognizes the gateway; see `zero-cache-guard.mjs`. */
const zeroKeyHeader = 'x-opsdesk-zero-key';

const claimedHeaders = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-port',
  'x-real-ip',
  zeroKeyHeader,
  gatewayKeyHeader,
];

/** Time for which the rest of a refused body is discarded, in milliseconds. */
const discardMs = 500;

/** More than the pongs that keep an idle socket open. */
const keepAliveBytes = 2_000;

export type GatewayEnv = Pick<
  Env,
  | 'port'
  | 'host'
  | 'zeroPort'
  | 'zeroKey'
  | 'gatewayKey'
  | 'zeroQueryApiKey'
  | 'origin'
  | 'allowedOrigins'
  | 'trustedProxies'
>;

/** Default limits; times in milliseconds. */
const usualLimits = {
  /** Time to send the head of a request. */
  headMs: 10_000,
  /**
   * A Zero client sends something every few seconds; timers of a hidden tab may run once a minute.
   */
  silentSocketMs: 120_000,
  /**
   * While zero-cache or Next.js restarts: a Zero client gives up after 10 s and retries 5 s later.
   */
  syncWaitMs: 9_500,
  connections: 10_000,
  sockets: socketLimits as { session: number; person: number; network: number },
};

export interface Gateway {
  close: () => Promise<void>;
}

/**
 * Opens the gateway on `env.host`:`env.port`: Next.js on one public origin with zero-cache at
 * `/zero` (WebSocket only).
 * @param web the URL of Next.js
 * @throws Error when the port cannot be opened
 */
export async function openGateway(
  env: GatewayEnv,
  web: string,
  limits = usualLimits,
): Promise<Gateway> {
  const proxy = createProxyServer({ xfwd: false });
  // Broken browser sockets are reported here too; an unhandled error would end the process.
  proxy.on('error', () => {});
  // A refused request must not keep waiting in Next.js.
  proxy.on('proxyReq', (outgoing, _request, response) => {
    response.once('close', () => outgoing.destroy());
  });
  const zero = `http://127.0.0.1:${env.zeroPort}`;
  const sockets = new Set<Socket>();
  const askSession = sessionCheck(web, env.zeroQueryApiKey, limits.syncWaitMs);
  const open = openSockets(limits.sockets);
  const answerStatic = staticFiles(web);
  const answerHealth = healthAnswers(web, env.zeroPort);

  const server = createServer(
    {
      maxHeaderSize,
      headersTimeout: limits.headMs,
      connectionsCheckingInterval: Math.min(limits.headMs, 5_000),
    },
    (request, response) => {
      countRequest(request, response);
      // A probe names the machine and not the desk's address.
      const health = healthPathOf(request);
      if (health) return void answerHealth(health, response);
      if (!isOwnHost(request, env.allowedOrigins)) return refuseRequest(request, response, 400);
      if (!methods.has(request.method ?? '')) return refuseRequest(request, response, 405);
      if (isZeroPath(request.url)) return refuseRequest(request, response, 404);
      const limit = bodyLimit(request.url);
      const tooLarge = () => refuseBody(request, response);
      if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge();
      setForwarded(request, env);
      request.headers[gatewayKeyHeader] = env.gatewayKey;
      const pass = () => {
        const buffer = countedBody(request, limit, tooLarge);
        proxy.web(request, response, { target: web, buffer }, () => webIsAway(request, response));
      };
      if (isStaticFile(request)) void answerStatic(request, response, pass);
      else pass();
    },
  );
  server.maxConnections = limits.connections;

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const parameters = new URL(request.url ?? '', env.origin).searchParams;
    const clientId = parameters.get('clientID') ?? '';
    const answer = await askSession({
      cookie: request.headers.cookie ?? '',
      origin: request.headers.origin ?? '',
      userId: parameters.get('userID') ?? '',
      clientGroupId: parameters.get('clientGroupID') ?? '',
    });
    if (socket.destroyed) return;
    if ('refused' in answer) return refuse(socket, answer.refused);
    const address = addressOf(request, env) ?? '';
    const entered = open.enter({ ...answer, clientId, address });
    if ('refused' in entered) return refuse(socket, entered.refused);
    socketsOpen.inc();
    socket.once('close', () => {
      socketsOpen.dec();
      entered.leave();
    });
    endWhenSilent(socket, limits.silentSocketMs);
    setForwarded(request, env);
    request.headers[zeroKeyHeader] = env.zeroKey;
    const left = new AbortController();
    socket.once('close', () => left.abort());
    const unavailable = () => refuse(socket, 503);
    const isThere = await waitForPort(env.zeroPort, limits.syncWaitMs, left.signal);
    if (isThere) proxy.ws(request, socket, head, { target: zero }, unavailable);
    else unavailable();
  }

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!isOwnHost(request, env.allowedOrigins)) return refuse(socket, 400);
    const isSync = isSyncPath(request.url);
    if (!isSync && !isReloadPath(request.url)) return refuse(socket, 404);
    if (!isOwnOrigin(request.headers.origin, env.allowedOrigins)) return refuse(socket, 403);
    if (isSync) return void admit(request, socket, head);
    setForwarded(request, env);
    proxy.ws(request, socket, head, { target: web }, () => refuseUpgrade(socket, 503));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  await listen(server, env);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function refuse(socket: Duplex, status: number) {
  socketsRefused.inc({ status });
  // The others are answers to what nobody of ours sends.
  if (status === 429 || status === 503) log('warn', 'gateway.socket_refused', { status });
  refuseUpgrade(socket, status);
}

function countRequest(request: IncomingMessage, response: ServerResponse) {
  const kind = isStaticFile(request) ? 'static' : 'app';
  response.once('close', () => gatewayRequests.inc({ kind, status: response.statusCode }));
}

/**
 * Ends a socket without data from the browser for `silentMs`, checked once in that time. A Zero
 * client does not ping while changes reach it, so data sent to it counts too.
 */
function endWhenSilent(socket: Duplex, silentMs: number) {
  if (!(socket instanceof Socket)) return;
  let read = -1;
  let written = 0;
  const timer = setInterval(() => {
    const isSilent = socket.bytesRead === read && socket.bytesWritten - written < keepAliveBytes;
    if (isSilent) socket.destroy();
    read = socket.bytesRead;
    written = socket.bytesWritten;
  }, silentMs);
  socket.once('close', () => clearInterval(timer));
}

function addressOf(request: IncomingMessage, env: GatewayEnv) {
  const forwarded = request.headersDistinct['x-forwarded-for'] ?? [];
  return clientAddress([...forwarded, request.socket.remoteAddress], env.trustedProxies);
}

function setForwarded(request: IncomingMessage, env: GatewayEnv) {
  const address = addressOf(request, env) ?? '';
  for (const header of claimedHeaders) delete request.headers[header];
  const origin = new URL(env.origin);
  request.headers[requestIdHeader] = randomUUID();
  request.headers['x-forwarded-for'] = address;
  request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = request.headers.host ?? origin.host;
}

/** Responds 413 and closes the connection a moment later, so that the response can be read. */
function refuseBody(request: IncomingMessage, response: ServerResponse) {
  if (!response.headersSent) response.setHeader('connection', 'close');
  refuseRequest(request, response, 413);
  request.resume();
  setTimeout(() => request.socket.destroy(), discardMs);
}

function webIsAway(request: IncomingMessage, response: ServerResponse | Socket) {
  log('warn', 'gateway.web_silent');
  if (response instanceof Socket) return response.destroy();
  return refuseRequest(request, response, 503);
}

function listen(server: Server, env: GatewayEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: env.port, host: env.host }, () => resolve());
  });
}
