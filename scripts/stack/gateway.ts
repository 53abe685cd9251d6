import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { createProxyServer } from 'http-proxy-3';
import type { Env } from '@/lib/server/env';
import { isOwnOrigin, isReloadPath, isSyncPath, isZeroPath } from './origin';
import { untilListening } from './listening';
import { refuseRequest, refuseUpgrade } from './refusal';

// The first message of a Zero client travels in a header of up to 8 KB, beside the cookies.
const maxHeaderSize = 32 * 1024;

/** How zero-cache knows the gateway; see `zero-cache-guard.mjs`. */
const zeroKeyHeader = 'x-opsdesk-zero-key';

/** A Zero client gives up after 10 s, and tries again 5 s later. */
const patienceOfClientsMs = 9_500;

/** What others say about where a request comes from; only this gateway knows. */
const claimedHeaders = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-port',
  'x-real-ip',
  zeroKeyHeader,
];

/** What the gateway must know of the environment. */
export type GatewayEnv = Pick<
  Env,
  'port' | 'host' | 'zeroPort' | 'zeroKey' | 'origin' | 'allowedOrigins'
>;

/** The one public origin: pages and API from Next.js, `/zero` from zero-cache (WebSocket only). */
export interface Gateway {
  close: () => Promise<void>;
}

/**
 * Opens the gateway on `env.host`:`env.port`.
 * @param web the address of Next.js
 * @param syncWaitMs how long a client's connection is kept while zero-cache is started again
 * @throws Error when the port cannot be opened
 */
export async function openGateway(
  env: GatewayEnv,
  web: string,
  syncWaitMs = patienceOfClientsMs,
): Promise<Gateway> {
  const proxy = createProxyServer({ xfwd: false });
  // A browser's socket that breaks is reported here too; unheard, the report ends this process.
  proxy.on('error', () => {});
  const zero = `http://127.0.0.1:${env.zeroPort}`;
  const sockets = new Set<Socket>();

  const server = createServer({ maxHeaderSize }, (request, response) => {
    if (isZeroPath(request.url)) return refuseRequest(request, response, 404);
    setForwarded(request, env);
    proxy.web(request, response, { target: web }, () => webIsAway(request, response));
  });

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const isSync = isSyncPath(request.url);
    if (!isSync && !isReloadPath(request.url)) return refuseUpgrade(socket, 404);
    if (!isOwnOrigin(request.headers.origin, env.allowedOrigins)) return refuseUpgrade(socket, 403);
    setForwarded(request, env);
    const unavailable = () => refuseUpgrade(socket, 503);
    if (!isSync) return proxy.ws(request, socket, head, { target: web }, unavailable);
    request.headers[zeroKeyHeader] = env.zeroKey;
    const left = new AbortController();
    socket.once('close', () => left.abort());
    void untilListening(env.zeroPort, syncWaitMs, left.signal).then((isThere) =>
      isThere ? proxy.ws(request, socket, head, { target: zero }, unavailable) : unavailable(),
    );
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

function setForwarded(request: IncomingMessage, env: GatewayEnv) {
  for (const header of claimedHeaders) delete request.headers[header];
  const origin = new URL(env.origin);
  request.headers['x-request-id'] = randomUUID();
  request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
  request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = request.headers.host ?? origin.host;
}

function webIsAway(request: IncomingMessage, response: ServerResponse | Socket) {
  if (response instanceof Socket) return response.destroy();
  return refuseRequest(request, response, 503);
}

function listen(server: Server, env: GatewayEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: env.port, host: env.host }, () => resolve());
  });
}
