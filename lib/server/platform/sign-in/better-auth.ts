import { addressHeader, auth } from '../session/auth';
import { currentRequest } from '@/lib/server/core/request-id';

/** Hands a request to Better Auth under `path`, with nothing in its body but `body`. */
export function askBetterAuth(request: Request, path: string, body: unknown): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  headers.delete('transfer-encoding');
  // Better Auth reads addresses from the left, where anybody may have written.
  headers.set(addressHeader, currentRequest()?.address ?? '');
  const url = new URL(`/api/auth/${path}`, request.url);
  return auth().handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** An answer of ours that sets the cookies which Better Auth's sets. */
export function withCookiesOf(theirs: Response, data: unknown): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of theirs.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return Response.json(data, { headers });
}
