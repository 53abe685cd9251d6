import { hashPassword } from 'better-auth/crypto';
import type postgres from 'postgres';
import { newId } from '@/zero/core/ids';
import { member, profile } from '@/drizzle/schema/platform/member';
import { inTenant, insert } from './tenant';
import type { MemberRow, ProfileRow } from '../rows';

export type Person = MemberRow & { profile: ProfileRow };

type Given = { organizationId: string; name?: string; title?: string } & Partial<MemberRow>;

/**
 * A member of an organization: an active support agent, or an active person of the client when
 * `clientId` is given. For someone who can sign in, pass the `userId` of `makeUser`.
 */
export async function makeMember(
  sql: postgres.Sql,
  { name = 'Robin Vogel', title, ...given }: Given,
): Promise<Person> {
  const id = given.id ?? newId();
  const now = new Date();
  const userType = given.userType ?? (given.clientId ? 'client' : 'internal');
  const row: MemberRow = {
    id,
    email: `${id.slice(-12)}@example.test`,
    userId: null,
    userType,
    role: userType === 'internal' ? 'support_agent' : null,
    status: 'active',
    clientId: null,
    teamId: null,
    department: null,
    isDisabledWithClient: false,
    invitedBy: null,
    lastSignedInAt: null,
    createdAt: now,
    updatedAt: now,
    ...given,
  };
  const shown: ProfileRow = {
    id,
    organizationId: row.organizationId,
    userType,
    clientId: row.clientId,
    name,
    title: title ?? null,
    hue: 210,
    leftAt: row.status === 'disabled' ? now : null,
  };
  await inTenant(sql, row.organizationId, async (transaction) => {
    await insert(transaction, member, row);
    await insert(transaction, profile, shown);
  });
  return { ...row, profile: shown };
}

// Hashing is slow on purpose; tests share one password.
const hashes = new Map<string, Promise<string>>();

/**
 * A sign-in user, with a password only when given.
 * @returns the user's id
 */
export async function makeUser(
  sql: postgres.Sql,
  { email, name = 'Robin Vogel', password }: { email?: string; name?: string; password?: string },
): Promise<string> {
  const id = newId();
  await sql`
    insert into auth."user" (id, name, email, email_verified)
    values (${id}, ${name}, ${email ?? `${id.slice(-12)}@example.test`}, true)`;
  if (password === undefined) return id;
  const hash = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, hash);
  await sql`
    insert into auth.account (id, account_id, provider_id, user_id, password)
    values (${id}, ${id}, 'credential', ${id}, ${await hash})`;
  return id;
}
