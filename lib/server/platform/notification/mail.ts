import type postgres from 'postgres';
import { queueMail } from '../mail/outbox';
import { ofPostgres } from '@/lib/server/core/statements';
import { digestOf } from './digest';
import { type Due, type Recipient, takeDue } from './due';
import { notificationsOf } from '@/lib/server/notifications';

/** More emails than this at once become one. */
const burst = 3;

/** Emails one person what is due at once. Returns false where nobody had anything due. */
export const mailNext = (sql: postgres.Sql): Promise<boolean> =>
  takeDue(sql, 'mail_at', async (transaction, recipient, due) => {
    if (due.length > burst) return await mailMany(transaction, recipient, due);
    for (const each of due.toReversed()) {
      const email = await notificationsOf(each.subjectType)?.email(transaction, recipient, each);
      if (!email) continue;
      await queueMail(ofPostgres(transaction), {
        organizationId: recipient.organizationId,
        dedupeKey: `notification:${each.id}`,
        recipient: recipient.email,
        ...email,
      });
    }
  });

/** Sends one person the digest that is due. Returns false where nobody had one. */
export const digestNext = (sql: postgres.Sql): Promise<boolean> =>
  takeDue(sql, 'digest_at', mailMany);

async function mailMany(
  sql: postgres.TransactionSql,
  recipient: Recipient,
  due: readonly Due[],
): Promise<void> {
  const [newest] = due;
  if (!newest) return;
  await queueMail(ofPostgres(sql), {
    organizationId: recipient.organizationId,
    // A notification goes into one mail only, so the newest names it.
    dedupeKey: `notification:${newest.id}`,
    recipient: recipient.email,
    template: 'digest',
    data: digestOf(recipient, due),
  });
}
