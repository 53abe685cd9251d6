import { createServer } from 'node:http';
import { createProxyServer } from 'http-proxy-3';
import { waitForPort } from './wait-for-port';
import { refuseRequest } from './refuse';

/** Longer than Next.js takes to start on a slow machine. */
const longestWaitMs = 30_000;

/** What zero-cache asks instead of Next.js itself. */
export interface ApiRelay {
  port: number;
  close: () => Promise<void>;
}

/**
 * Forwards zero-cache's API calls to Next.js, and holds them while Next.js restarts. Without it
 * they fail at once, and each waiting client loses its connection.
 * @param webPort the loopback port of Next.js
 */
export async function openApiRelay(webPort: number): Promise<ApiRelay> {
  const target = `http://127.0.0.1:${webPort}`;
  const proxy = createProxyServer({ target, changeOrigin: true, xfwd: false });
  const server = createServer((request, response) => {
    const left = new AbortController();
    response.once('close', () => left.abort());
    const unavailable = () => refuseRequest(request, response, 503);
    void waitForPort(webPort, longestWaitMs, left.signal).then((isThere) =>
      isThere ? proxy.web(request, response, {}, unavailable) : unavailable(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
