import { AsyncLocalStorage } from 'node:async_hooks';
import { v7 } from 'uuid';
import { forwardedAddress } from './forwarded';

/** What the audit log and the logs keep of the request that caused something. */
type RequestContext = {
  requestId: string;
  /** The member's IP address, where the gateway said it. */
  address: string | null;
  /** The trace that it is part of, as the header has it (W3C Trace Context), and the trace's id. */
  traceparent?: string | undefined;
  traceId?: string | undefined;
  /** In whose name it was done, once that is known. */
  organizationId?: string | undefined;
  actor?: string | undefined;
  /** The template of its route, where the server's own table does not say it. */
  route?: string | undefined;
  /** It was made where the request came in, and not by a handler. */
  isOfServer?: boolean;
};

type ReadableHeaders = Pick<Headers, 'get'>;

// Next.js loads this module more than once in a process.
const kept = globalThis as typeof globalThis & {
  opsdeskRequest?: AsyncLocalStorage<RequestContext>;
};
const storage = (kept.opsdeskRequest ??= new AsyncLocalStorage<RequestContext>());
const requestIdShape = /^[\w-]{8,64}$/;

/** The header under which the gateway names a request, and every answer does. */
export const requestIdHeader = 'x-request-id';

/** Runs `work` for `request`, so that all that it records and logs names the request. */
export function withRequest<T>(request: Request, work: () => T): T {
  if (storage.getStore()?.isOfServer) return work();
  return storage.run(contextOf(request.headers), work);
}

/** Runs everything that follows from a request that the server got. */
export function withServerRequest<T>(
  headers: ReadableHeaders,
  work: (context: RequestContext) => T,
): T {
  const context = { ...contextOf(headers), isOfServer: true };
  return storage.run(context, () => work(context));
}

/** Runs `work` under an id of its own, or the one of what caused it: for jobs. */
export function withRequestId<T>(
  requestId: string | undefined,
  work: () => T,
  traceparent?: string,
): T {
  return storage.run(
    { requestId: requestId ?? v7(), address: null, ...traceOf(traceparent) },
    work,
  );
}

/** The request that is being answered here; undefined outside of any. */
export const currentRequest = (): RequestContext | undefined => storage.getStore();

/** Notes in whose name the request is answered, or which route that is, for its log and metrics. */
export function describeRequest(
  fields: Pick<RequestContext, 'organizationId' | 'actor' | 'route'>,
): void {
  const context = storage.getStore();
  if (context) Object.assign(context, fields);
}

const traceShape = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

function traceOf(traceparent: string | null | undefined) {
  const traceId = traceShape.exec(traceparent ?? '')?.[1];
  return traceId && traceparent ? { traceId, traceparent } : {};
}

function contextOf(headers: ReadableHeaders): RequestContext {
  const given = headers.get(requestIdHeader) ?? '';
  return {
    requestId: requestIdShape.test(given) ? given : v7(),
    address: forwardedAddress(headers) ?? null,
    ...traceOf(headers.get('traceparent')),
  };
}
