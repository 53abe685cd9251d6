import { readBrowserState } from '@/lib/server/platform/session/read-state';

/**
 * The state of this browser's session; requested when the sync connection asks for authentication.
 */
export async function GET(request: Request): Promise<Response> {
  const state = await readBrowserState(request.headers);
  return Response.json(state, { headers: { 'cache-control': 'no-store' } });
}
