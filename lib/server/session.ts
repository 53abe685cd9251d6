import { auth } from './auth';
import { activeMemberships, type Membership } from './member/memberships';

export type Session = { userId: string; memberships: Membership[] };

/**
 * Who is asking, read from the database and never from a cache: undefined when there is no valid
 * session, without memberships when no organization lets the person in (any more).
 */
export async function readSession(headers: Headers): Promise<Session | undefined> {
  const found = await auth().api.getSession({
    headers,
    query: { disableCookieCache: true, disableRefresh: true },
  });
  if (!found) return undefined;
  return { userId: found.user.id, memberships: await activeMemberships(found.user.id) };
}
