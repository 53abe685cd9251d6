import { AsyncLocalStorage } from 'node:async_hooks';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import { log } from './log';
import { requestSeconds, requestsOpen } from './metrics/http';
import { requestIdHeader, withServerRequest } from './request-id';

/** Routes of which a request leaves no line in the log: there are too many, or tools ask all the time. */
const quietRoutes = new Set(['/_next', '/livez', '/readyz', '/health']);

/**
 * From here on, each request that a server of this process gets is counted and timed by its route,
 * leaves one line in the log, and is answered with its id.
 * @param routeOf gives the template of a path's route; undefined for a server that is not the app's
 */
export function observeRequests(
  routeOf: (server: Server, path: string) => string | undefined,
): void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function emitObserved(this: Server, event: string, ...args: unknown[]) {
    if (event !== 'request') return emit.apply(this, [event, ...args] as never);
    const [request, response] = args as [IncomingMessage, ServerResponse];
    const known = routeOf(this, (request.url ?? '/').split('?', 1)[0] ?? '/');
    if (known === undefined) return emit.apply(this, [event, ...args] as never);
    return withServerRequest({ get: headerOf(request) }, (context) => {
      const startedAt = performance.now();
      response.setHeader(requestIdHeader, context.requestId);
      requestsOpen.inc();
      const onClose = () => {
        requestsOpen.dec();
        const seconds = (performance.now() - startedAt) / 1000;
        const { method = 'GET' } = request;
        const { statusCode: status } = response;
        const { route = known } = context;
        requestSeconds.observe({ method, route, status }, seconds);
        if (quietRoutes.has(route)) return;
        log('info', 'request.done', { method, route, status, ms: Math.round(seconds * 1000) });
      };
      response.once('close', AsyncLocalStorage.bind(onClose));
      return emit.apply(this, [event, ...args] as never);
    });
  };
}

const headerOf =
  ({ headers }: IncomingMessage) =>
  (name: string) => {
    const value = headers[name];
    return typeof value === 'string' ? value : null;
  };
