import { hashPassword } from 'better-auth/crypto';
import type postgres from 'postgres';
import { passwordProblem } from '@/lib/password/rules';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '../audit/record';
import {
  asWorkerInTime,
  enterAsStaff,
  enterAsWorker,
  identifyAddress,
} from '@/lib/server/core/identity';
import { claimLink } from './claim';
import { openLink, passwordPurposes } from './open';
import { mailChange, provideUser, setPassword } from './password';

/** How an attempt to use a link ended. `gone` says the same for unknown, used and expired. */
type Consumed =
  { outcome: 'gone' } | { outcome: 'weak'; reason: string } | { outcome: 'set'; email: string };

type Place = { id: string; organizationId: string };

/**
 * Uses a link once to set the password of its address. The login is made only here, so that nobody can
 * prepare one for another's address. Links the waiting memberships, ends all sessions, voids the address's
 * other links, and opens no session.
 */
export async function consumeLink(
  sql: postgres.Sql,
  { token, password }: { token: string; password: string },
): Promise<Consumed> {
  const owner = await openLink(sql, token);
  if (!owner) return { outcome: 'gone' };
  const reason = passwordProblem(password, owner);
  if (reason) return { outcome: 'weak', reason };
  // Slow on purpose, so before the transaction.
  const hash = await hashPassword(password);
  return await asWorkerInTime(sql, async (tx) => {
    const link = await claimLink(tx, token, passwordPurposes);
    if (!link) return { outcome: 'gone' };
    const { email } = link;
    await identifyAddress(tx, email);
    const places = await tx<Place[]>`
      select id, organization_id as "organizationId" from member
      where email = ${email} and status = 'active' order by created_at, id`;
    const [first] = places;
    if (!first) return { outcome: 'gone' };

    const name = (await nameIn(tx, first)) ?? email;
    const { userId, hadPassword } = await provideUser(tx, { email, name });
    await setPassword(tx, userId, hash);
    await tx`
      update member set user_id = ${userId}
      where email = ${email} and status = 'active' and user_id is null`;
    await tx`
      update auth.link set used_at = now()
      where email = ${email} and used_at is null and purpose in ${tx(passwordPurposes)}`;
    await tx`delete from auth.session where user_id = ${userId}`;
    for (const { id, organizationId } of places) {
      await record(postgresQuery(tx), {
        organizationId,
        actor: { type: 'member', id },
        action: 'auth.reset',
        subjectId: userId,
      });
    }
    if (hadPassword) await mailChange(tx, email);
    return { outcome: 'set', email };
  });
}

/** Row-level security hides names from outside the organization; the link's owner is named before they enter. */
async function nameIn(tx: postgres.TransactionSql, { id, organizationId }: Place) {
  await enterAsStaff(tx, organizationId);
  const [profile] = await tx<{ name: string }[]>`select name from profile where id = ${id}`;
  await enterAsWorker(tx);
  return profile?.name;
}
