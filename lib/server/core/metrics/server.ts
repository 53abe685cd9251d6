import { createServer, type Server } from 'node:http';
import { errorFields, log } from '../log';
import { observeProcess } from './process';
import { readMetrics } from './registry';

type Served = { server?: Server; close: () => void };

/**
 * Serves this process's metrics at `/metrics`, and at `/livez` that it runs. A port that is taken, as by
 * a second worker of the machine, is logged and otherwise ignored.
 */
export function serveMetrics(at: { host: string; port: number } | undefined): Served {
  if (!at) return { close() {} };
  observeProcess();
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/livez') return void response.end('ok\n');
    if (path !== '/metrics') return void response.writeHead(404).end();
    readMetrics().then(
      ({ contentType, body }) => response.writeHead(200, { 'content-type': contentType }).end(body),
      (error: unknown) => {
        log('error', 'metrics.failed', errorFields(error));
        response.writeHead(500).end();
      },
    );
  });
  server.on('error', (error) => {
    log('warn', 'metrics.not_served', { port: at.port, ...errorFields(error) });
  });
  server.listen({ ...at, exclusive: true }, () => log('info', 'metrics.served', at));
  // It must not keep a process alive whose work is done.
  server.unref();
  return {
    server,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
