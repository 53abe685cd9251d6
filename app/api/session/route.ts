import { readSession } from '@/lib/server/session';

/** What became of this browser's session; asked when the sync connection wants a sign-in. */
export type SessionState =
  { state: 'signed-out' | 'no-access' | 'second-factor' } | { state: 'open'; userId: string };

export async function GET(request: Request): Promise<Response> {
  const session = await readSession(request.headers);
  return Response.json(stateOf(session), { headers: { 'cache-control': 'no-store' } });
}

function stateOf(session: Awaited<ReturnType<typeof readSession>>): SessionState {
  if (!session) return { state: 'signed-out' };
  if (session.needsTwoFactor) return { state: 'second-factor' };
  if (session.memberships.length === 0) return { state: 'no-access' };
  return { state: 'open', userId: session.userId };
}
