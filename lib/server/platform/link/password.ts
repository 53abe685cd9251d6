import type postgres from 'postgres';
import { v7 } from 'uuid';
import { identifyUser } from '@/lib/server/core/identity';
import { queueMail } from '../mail/outbox';
import { ofPostgres } from '@/lib/server/core/statements';

/** The login of a confirmed address, made where there is none; the transaction is identified as it. */
export async function provideUser(
  tx: postgres.TransactionSql,
  { email, name }: { email: string; name: string },
): Promise<{ userId: string; hadPassword: boolean }> {
  const [user] = await tx<{ userId: string; hadPassword: boolean }[]>`
    insert into auth."user" (id, name, email, email_verified)
    values (${v7()}, ${name}, ${email}, true)
    on conflict (email) do update set email_verified = true, updated_at = now()
    returning id as "userId", exists (
      select from auth.account where user_id = "user".id and password is not null
    ) as "hadPassword"`;
  if (!user) throw new Error('An upsert gave no row.');
  await identifyUser(tx, user.userId);
  return user;
}

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
