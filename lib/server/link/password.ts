import type postgres from 'postgres';
import { v7 } from 'uuid';
import { queueMail } from '../mail/outbox';
import { ofPostgres } from '../statements';

/** Gives the login the password whose hash this is, in the place where Better Auth looks for it. */
export async function setPassword(
  tx: postgres.TransactionSql,
  userId: string,
  hash: string,
): Promise<void> {
  const changed = await tx`
    update auth.account set password = ${hash}, updated_at = now()
    where user_id = ${userId} and provider_id = 'credential'`;
  if (changed.count > 0) return;
  await tx`
    insert into auth.account (id, account_id, provider_id, user_id, password)
    values (${v7()}, ${userId}, 'credential', ${userId}, ${hash})`;
}

/** Tells the owner of the address that the password is another one now. */
export async function mailChange(tx: postgres.TransactionSql, email: string): Promise<void> {
  await queueMail(ofPostgres(tx), {
    organizationId: null,
    dedupeKey: `password-changed:${v7()}`,
    recipient: email,
    template: 'password-changed',
    data: { at: new Date().toISOString() },
  });
}
