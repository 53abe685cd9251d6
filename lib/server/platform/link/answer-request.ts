import type postgres from 'postgres';
import { handleInTransaction } from '@/lib/server/core/queue/topic';
import { log } from '@/lib/server/core/log';
import { identifyAddress } from '@/lib/server/core/identity';
import { queueMail } from '../mail/outbox';
import { ofPostgres } from '@/lib/server/core/statements';
import { addressKey } from '@/lib/server/core/throttle/keys';
import { issueLink } from './issue';
import { linkRequested } from './request';

type Mailed = 'reset' | 'set-password' | 'no-account' | 'organization-waiting';

/** Answers a request for a link by email. */
export const answerLinkRequest = handleInTransaction(linkRequested, async (tx, { email }) => {
  log('info', 'link.answered', { mailed: await answer(tx, email) });
});

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
