import { database } from '@/lib/server/core/database';
import { asMember } from '@/lib/server/core/identity';
import { activeMemberships } from '../member/memberships';
import type { Session } from '../session/session';
import { deviceWords } from '../sign-in/device';

/** A place where the person is signed in; times in epoch milliseconds. */
export type AccountSession = {
  id: string;
  /** Like `Firefox on Linux`. */
  device: string;
  address: string | null;
  createdAt: number;
  /** Known to within some minutes. */
  usedAt: number;
  isThis: boolean;
};

/** What a person sees of their own login. */
type Account = {
  email: string;
  name: string;
  /** Of the avatar, in degrees; undefined where no organization shows them. */
  hue: number | undefined;
  organizations: string[];
  hasTwoFactor: boolean;
  /** Whether an organization asks for it, so that it must stay. */
  requiresTwoFactor: boolean;
  sessions: AccountSession[];
};

/** Reads the member's own account. */
export async function readAccount(session: Session): Promise<Account> {
  const { sql } = database();
  const [memberships, [user], rows] = await Promise.all([
    activeMemberships(session.userId),
    sql<{ name: string }[]>`select name from auth."user" where id = ${session.userId}`,
    sql<(Omit<AccountSession, 'device' | 'isThis'> & { userAgent: string | null })[]>`
      select id, user_agent as "userAgent", ip_address as address,
        (extract(epoch from created_at) * 1000)::float8 as "createdAt",
        (extract(epoch from updated_at) * 1000)::float8 as "usedAt"
      from auth.session where user_id = ${session.userId} and expires_at > now()
      order by id = ${session.id} desc, updated_at desc`,
  ]);
  const [first] = memberships;
  const profile = first && (await readProfile(session.userId, first));
  return {
    email: session.email,
    name: profile?.name ?? user?.name ?? session.email,
    hue: profile?.hue,
    organizations: memberships.map(({ name }) => name),
    hasTwoFactor: session.hasTwoFactor,
    requiresTwoFactor: memberships.some(({ requiresTwoFactor }) => requiresTwoFactor),
    sessions: rows.map(({ userAgent, ...row }) => ({
      ...row,
      device: deviceWords(userAgent),
      isThis: row.id === session.id,
    })),
  };
}

async function readProfile(userId: string, place: { memberId: string; organizationId: string }) {
  const { memberId, organizationId } = place;
  return await asMember(database().sql, { userId, organizationId }, async (tx) => {
    const [found] = await tx<{ name: string; hue: number }[]>`
      select name, hue from profile where id = ${memberId}`;
    return found;
  });
}
