import { hashPassword } from 'better-auth/crypto';
import type postgres from 'postgres';
import { passwordProblem } from '@/lib/password/rules';
import { newId } from '@/zero/core/ids';
import { asWorkerInTime } from '@/lib/server/core/identity';
import { env } from '@/lib/server/core/env';
import { claimLink } from '../link/claim';
import { issueLink } from '../link/issue';
import { provideUser, setPassword } from '../link/password';
import { hashToken } from '../link/token';
import { queueMail } from '../mail/outbox';
import { ofPostgres } from '@/lib/server/core/statements';
import { throttle } from '@/lib/server/core/throttle/throttle';
import { createOrganizationIn, type NewOrganization } from './create';

/** Emails to the operator: further requests stand in the list of `organization:approve`. */
const operatorEmails = { limit: 20, windowSeconds: 24 * 60 * 60 };

/** Emails the link with which an organization is founded: to everyone, so that nothing is told by it. */
export async function mailSignUpLink(sql: postgres.Sql, email: string): Promise<void> {
  await sql.begin(async (tx) => {
    const statements = ofPostgres(tx);
    const link = await issueLink(statements, { purpose: 'sign_up', email });
    await queueMail(statements, {
      organizationId: null,
      dedupeKey: `link:${link.linkId}`,
      recipient: email,
      template: 'sign-up',
      data: link,
    });
  });
}

export type SignUpOwner = {
  email: string;
  hasPassword: boolean;
  /** What they asked for already waits for approval. */
  isWaiting: boolean;
};

/** Whose link this is; undefined for one that is unknown, used or expired. It still shows its owner that they wait. */
export async function openSignUp(
  sql: postgres.Sql,
  token: string,
): Promise<SignUpOwner | undefined> {
  const [link] = await sql<(SignUpOwner & { isUsed: boolean })[]>`
    select email, used_at is not null "isUsed",
      exists (
        select from auth.account a join auth."user" u on u.id = a.user_id
        where u.email = link.email and a.password is not null
      ) "hasPassword",
      exists (
        select from auth.organization_request r
        where r.admin_email = link.email and r.status = 'pending'
      ) "isWaiting"
    from auth.link
    where token_hash = ${hashToken(token)} and expires_at > now() and purpose = 'sign_up'`;
  if (!link || (link.isUsed && !link.isWaiting)) return undefined;
  const { email, hasPassword, isWaiting } = link;
  return { email, hasPassword, isWaiting };
}

type Founding = {
  token: string;
  /** For an address that has none yet. */
  password: string | undefined;
  organization: Omit<NewOrganization, 'adminEmail'>;
  needsApproval: boolean;
};

/** `gone` says the same for every link that does not work; after `taken` and `weak` it still does. */
type Founded =
  | { outcome: 'gone' }
  | { outcome: 'taken' }
  | { outcome: 'weak'; reason: string }
  | { outcome: 'waiting' | 'active'; email: string };

class ShortNameTaken extends Error {}

/**
 * Founds an organization for the owner of the link, whose login is made where they have none. It exists
 * at once unless it needs approval; then only the request for it does, until the operator approves.
 */
export async function createSignedUpOrganization(
  sql: postgres.Sql,
  { token, password, organization, needsApproval }: Founding,
): Promise<Founded> {
  const owner = await openSignUp(sql, token);
  if (!owner) return { outcome: 'gone' };
  const { email } = owner;
  if (owner.isWaiting) return { outcome: 'waiting', email };
  const names = [organization.adminName, organization.name];
  const reason = owner.hasPassword ? undefined : passwordProblem(password ?? '', { email, names });
  if (reason) return { outcome: 'weak', reason };
  // Slow on purpose, so before the transaction.
  const hash = owner.hasPassword ? undefined : await hashPassword(password ?? '');
  const told = needsApproval ? await operatorToTell(sql) : undefined;
  const wanted = { ...organization, adminEmail: email };
  try {
    return await asWorkerInTime(sql, async (tx): Promise<Founded> => {
      if (!(await claimLink(tx, token, ['sign_up']))) return { outcome: 'gone' };
      const user = await provideUser(tx, { email, name: organization.adminName });
      if (hash && !user.hadPassword) await setPassword(tx, user.userId, hash);
      if (needsApproval) {
        await ask(tx, wanted, told);
        return { outcome: 'waiting', email };
      }
      // What waits for approval keeps its short name.
      const [waiting] = await tx`
        select from auth.organization_request where slug = ${wanted.slug} and status = 'pending'`;
      if (waiting) throw new ShortNameTaken();
      const created = await createOrganizationIn(tx, wanted, 'organization.signUp');
      if (created.outcome === 'taken') throw new ShortNameTaken();
      return { outcome: 'active', email };
    });
  } catch (error) {
    if (error instanceof ShortNameTaken) return { outcome: 'taken' };
    throw error;
  }
}

/** Whether what this person founded waits for approval. Ask it for who proved their password only. */
export async function isWaitingForApproval(sql: postgres.Sql, email: string): Promise<boolean> {
  const waiting = await sql`
    select from auth.organization_request where admin_email = ${email} and status = 'pending'`;
  return waiting.count > 0;
}

async function operatorToTell(sql: postgres.Sql): Promise<string | undefined> {
  const { operatorEmail } = env();
  if (!operatorEmail) return undefined;
  const wait = await throttle(sql, 'sign-up:operator', operatorEmails);
  return wait === undefined ? operatorEmail : undefined;
}

async function ask(
  tx: postgres.TransactionSql,
  { name, slug, timeZone, adminEmail, adminName }: NewOrganization,
  operatorEmail: string | undefined,
) {
  const id = newId();
  const made = await tx`
    insert into auth.organization_request (id, name, slug, time_zone, admin_email, admin_name)
    select ${id}, ${name}, ${slug}, ${timeZone}, ${adminEmail}, ${adminName}
    where not exists (select from organization where slug = ${slug})
    on conflict do nothing`;
  if (made.count === 0) throw new ShortNameTaken();
  if (!operatorEmail) return;
  await queueMail(ofPostgres(tx), {
    organizationId: null,
    dedupeKey: `organization-request:${id}`,
    recipient: operatorEmail,
    template: 'organization-request',
    data: { organization: name, slug, name: adminName, email: adminEmail },
  });
}
