import { EventEmitter } from 'node:events';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';

/** The methods that this desk is asked with. */
export const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * From here on, servers of this process answer other methods with 405. Next.js answers TRACE with 500,
 * and is not always reached through the gateway.
 */
export function refuseOtherMethods(): void {
  Server.prototype.emit = function emitUnlessRefused(
    this: Server,
    event: string,
    ...args: unknown[]
  ) {
    if (event === 'request') {
      const [request, response] = args as [IncomingMessage, ServerResponse];
      if (!methods.has(request.method ?? '')) {
        response.writeHead(405, { connection: 'close', 'content-length': 0 }).end();
        return true;
      }
    }
    return EventEmitter.prototype.emit.call(this, event, ...args);
  };
}
