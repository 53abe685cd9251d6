import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type postgres from 'postgres';
import { passwordProblem } from '@/lib/password/rules';
import { mailChange, setPassword } from '../link/password';
import { asWorkerInTime } from '@/lib/server/core/identity';
import { activeMemberships } from '../member/memberships';
import type { Session } from '../session/session';
import { recordAccountIn } from '../sign-in/record-account';

/**
 * Gives the member another password, provided that they know the current one, and ends their other
 * sessions. Returns why not, in a sentence; undefined once it is done.
 */
export async function changePassword(
  sql: postgres.Sql,
  { id, userId, email }: Session,
  { current, next }: { current: string; next: string },
): Promise<string | undefined> {
  const [account] = await sql<{ password: string | null }[]>`
    select password from auth.account where user_id = ${userId} and provider_id = 'credential'`;
  const hash = account?.password;
  if (!hash || !(await verifyPassword({ hash, password: current }))) {
    return 'That is not your current password.';
  }
  const names = (await activeMemberships(userId)).map(({ name }) => name);
  const weakness = passwordProblem(next, { email, names });
  if (weakness) return weakness;
  const nextHash = await hashPassword(next);
  await asWorkerInTime(sql, async (tx) => {
    await setPassword(tx, userId, nextHash);
    await tx`delete from auth.session where user_id = ${userId} and id <> ${id}`;
    await recordAccountIn(tx, 'auth.changePassword', userId);
    await mailChange(tx, email);
  });
  return undefined;
}
