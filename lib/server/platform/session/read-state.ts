import { createHash } from 'node:crypto';
import { getSessionCookie } from 'better-auth/cookies';
import type { SessionState } from '@/lib/session-state';
import { database } from '@/lib/server/core/database';
import { activeMemberships, type Membership } from '../member/memberships';
import { readSession } from './session';

type Found = { msLeft: number | null; hasTwoFactor: boolean };

/**
 * What became of the session `id` of the user, and in how many milliseconds it ends at the latest, by
 * the database's clock. Read each time; unlike a request it does not count as use of the session.
 */
export async function readSessionState(
  id: string,
  userId: string,
): Promise<{ now: SessionState; msLeft: number | undefined; access: readonly string[] }> {
  const [found] = await database().sql<Found[]>`
    select ceil(extract(epoch from s.expires_at - now()) * 1000)::float as "msLeft",
      coalesce(u.two_factor_enabled, false) as "hasTwoFactor"
    from auth.user u left join auth.session s
      on s.user_id = u.id and s.id = ${id} and s.expires_at > now()
    where u.id = ${userId}`;
  const memberships = await activeMemberships(userId);
  const msLeft = found?.msLeft ?? undefined;
  const hasTwoFactor = found?.hasTwoFactor ?? false;
  const needsTwoFactor = memberships.some(({ requiresTwoFactor }) => requiresTwoFactor);
  return { now: now(), msLeft, access: memberships.map(accessOf) };

  function now(): SessionState {
    if (memberships.length === 0 || msLeft === undefined) return endOf(memberships);
    if (needsTwoFactor && !hasTwoFactor) return { state: 'second-factor' };
    return { state: 'open', userId };
  }
}

/** What a person may see and do by one membership. */
const accessOf = ({ memberId, userType, role, clientId }: Membership) =>
  [memberId, userType, role, clientId].join(' ');

/** What became of the session whose cookie `headers` carry, also where it ended within the last hour. */
export async function readBrowserState(headers: Headers): Promise<SessionState> {
  const session = await readSession(headers);
  if (!session) return await readEnd(headers);
  if (session.needsTwoFactor) return { state: 'second-factor' };
  if (session.memberships.length === 0) return { state: 'no-access' };
  return { state: 'open', userId: session.userId };
}

/** Why the browser whose cookie `headers` carry has no session. */
export async function readEnd(headers: Headers): Promise<SessionState> {
  const [token] = getSessionCookie(headers, { cookiePrefix: 'opsdesk' })?.split('.') ?? [];
  if (!token) return { state: 'signed-out' };
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const [ended] = await database().sql<{ userId: string }[]>`
    select user_id as "userId" from auth.ended_session
    where token_hash = ${tokenHash} and ended_at > now() - interval '1 hour'`;
  return ended ? endOf(await activeMemberships(ended.userId)) : { state: 'signed-out' };
}

/** Whoever lost both hears of what signing in again would not bring back. */
const endOf = (memberships: readonly Membership[]): SessionState => ({
  state: memberships.length === 0 ? 'no-access' : 'signed-out',
});
