import { readBrowserState } from '@/lib/server/platform/session/read-state';

/** What became of this browser's session; asked when the sync connection wants a sign-in. */
export async function GET(request: Request): Promise<Response> {
  const state = await readBrowserState(request.headers);
  return Response.json(state, { headers: { 'cache-control': 'no-store' } });
}
