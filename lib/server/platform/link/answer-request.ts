import type postgres from 'postgres';
import { log } from '@/lib/server/core/log';
import { asWorkerInTime, identifyAddress } from '@/lib/server/core/identity';
import { queueMail } from '../mail/outbox';
import { withRequestId } from '@/lib/server/core/request-id';
import { ofPostgres } from '@/lib/server/core/statements';
import { addressKey } from '@/lib/server/core/throttle/keys';
import { issueLink } from './issue';

type LinkRequest = { id: string; email: string; requestId: string | null };
type Mailed = 'reset' | 'set-password' | 'no-account' | 'organization-waiting';

/**
 * Takes the oldest request that no other worker holds and answers it by mail, in one transaction.
 * Returns false when there is none.
 */
export async function answerOldestRequest(sql: postgres.Sql): Promise<boolean> {
  return await asWorkerInTime(sql, async (tx) => {
    const [request] = await tx<LinkRequest[]>`
      delete from auth.link_request where id = (
        select id from auth.link_request order by created_at limit 1 for update skip locked
      )
      returning id, email, request_id as "requestId"`;
    if (!request) return false;
    await withRequestId(request.requestId ?? undefined, async () => {
      const mailed = await answer(tx, request.email);
      log('info', 'link.answered', { mailed });
    });
    return true;
  });
}

async function answer(tx: postgres.TransactionSql, email: string): Promise<Mailed> {
  const { isLetIn, isWaiting, hasPassword } = await standingOf(tx, email);
  const statements = ofPostgres(tx);
  if (!isLetIn) {
    const template = isWaiting ? 'organization-waiting' : 'no-account';
    const day = new Date().toISOString().slice(0, 10);
    await queueMail(statements, {
      organizationId: null,
      dedupeKey: `${template}:${addressKey(email)}:${day}`,
      recipient: email,
      template,
      data: {},
    });
    return template;
  }
  const link = await issueLink(statements, {
    purpose: hasPassword ? 'reset' : 'set_password',
    email,
  });
  const template = hasPassword ? 'reset' : 'set-password';
  await queueMail(statements, {
    organizationId: null,
    dedupeKey: `link:${link.linkId}`,
    recipient: email,
    template,
    data: link,
  });
  return template;
}

async function standingOf(tx: postgres.TransactionSql, email: string) {
  await identifyAddress(tx, email);
  const [standing] = await tx<{ isLetIn: boolean; isWaiting: boolean; hasPassword: boolean }[]>`
    select
      exists (select from member where email = ${email} and status = 'active') as "isLetIn",
      exists (
        select from auth.organization_request where admin_email = ${email} and status = 'pending'
      ) as "isWaiting",
      exists (
        select from auth.account join auth."user" on "user".id = account.user_id
        where "user".email = ${email} and account.password is not null
      ) as "hasPassword"`;
  if (!standing) throw new Error('A query without conditions gave no row.');
  return standing;
}
