import { AsyncLocalStorage } from 'node:async_hooks';
import { v7 } from 'uuid';
import { forwardedAddress } from './forwarded';

/** What the audit log and the logs keep of the request that caused something. */
type RequestContext = {
  requestId: string;
  /** The member's IP address, where the gateway said it. */
  address: string | null;
  /** The trace that it is part of (W3C Trace Context). */
  traceId?: string | undefined;
};

const storage = new AsyncLocalStorage<RequestContext>();
const requestIdShape = /^[\w-]{8,64}$/;

/** The header under which the gateway names a request. */
const requestIdHeader = 'x-request-id';

/** Runs `work` for `request`, so that all that it records and logs names the request. */
export function withRequest<T>(request: Request, work: () => T): T {
  return storage.run(requestContext(request.headers), work);
}

/** Runs `work` under an id of its own, or the one of what caused it: for jobs. */
export function withRequestId<T>(requestId: string | undefined, work: () => T): T {
  return storage.run({ requestId: requestId ?? v7(), address: null }, work);
}

/** The request that is being answered here; undefined outside of any. */
export const currentRequest = (): RequestContext | undefined => storage.getStore();

const traceShape = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

const traceOf = (traceparent: string | null) => traceShape.exec(traceparent ?? '')?.[1];

function requestContext(headers: Headers): RequestContext {
  const given = headers.get(requestIdHeader) ?? '';
  return {
    requestId: requestIdShape.test(given) ? given : v7(),
    address: forwardedAddress(headers) ?? null,
    traceId: traceOf(headers.get('traceparent')),
  };
}
