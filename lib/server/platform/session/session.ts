import { auth } from './auth';
import { database } from '@/lib/server/core/database';
import { activeMemberships, type Membership } from '../member/memberships';

/** A session that nobody used for so long is over; `auth.ts` says how long it lives at most. */
const IDLE_DAYS = 7;
/** Its last use is written down only this often. */
const TOUCH_MINUTES = 5;

export type Session = {
  id: string;
  userId: string;
  email: string;
  hasTwoFactor: boolean;
  /** An organization asks for a second factor first: until then no membership counts. */
  needsTwoFactor: boolean;
  memberships: Membership[];
};

const underWay = new Map<string, Promise<Session | undefined>>();

/**
 * Who is asking, read from the database and never from a cache: undefined when there is no valid
 * session, without memberships when no organization lets the person in (any more, or yet). Requests of
 * one browser that ask in the same moment are answered by one reading.
 */
export function readSession(headers: Headers): Promise<Session | undefined> {
  const cookies = headers.get('cookie') ?? '';
  let reading = underWay.get(cookies);
  if (!reading) {
    reading = read(headers).finally(() => underWay.delete(cookies));
    underWay.set(cookies, reading);
  }
  return reading;
}

async function read(headers: Headers): Promise<Session | undefined> {
  const found = await auth().api.getSession({
    headers,
    query: { disableCookieCache: true, disableRefresh: true },
  });
  if (!found || !(await keepInUse(found.session))) return undefined;
  const memberships = await activeMemberships(found.user.id);
  const hasTwoFactor = found.user.twoFactorEnabled === true;
  // All or nothing: rows are synced per person, so one organization cannot be left out.
  const needsTwoFactor =
    !hasTwoFactor && memberships.some(({ requiresTwoFactor }) => requiresTwoFactor);
  return {
    id: found.session.id,
    userId: found.user.id,
    email: found.user.email,
    hasTwoFactor,
    needsTwoFactor,
    memberships: needsTwoFactor ? [] : memberships,
  };
}

async function keepInUse({ id, updatedAt }: { id: string; updatedAt: Date }): Promise<boolean> {
  const minutes = (Date.now() - updatedAt.getTime()) / 60_000;
  if (minutes < TOUCH_MINUTES) return true;
  const { sql } = database();
  if (minutes < IDLE_DAYS * 24 * 60) {
    await sql`update auth.session set updated_at = now() where id = ${id}`;
    return true;
  }
  await sql`delete from auth.session where id = ${id}`;
  return false;
}
