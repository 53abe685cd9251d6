import type postgres from 'postgres';
import { v7 } from 'uuid';
import { asWorkerInTime, identifyAddress, identifyUser } from '@/lib/server/core/identity';
import { queueMail } from '../mail/outbox';
import { currentRequest } from '@/lib/server/core/request-id';
import { ofPostgres } from '@/lib/server/core/statements';
import { deviceWords } from './device';
import { recordAccountIn } from './record-account';

type Arrival = { userId: string; email: string; userAgent: string | null };

/**
 * Notes a sign-in that is complete: at the person's places, in the audit log, and by email when it comes
 * from a device that they have not used before, unless it is their first.
 */
export async function welcome(sql: postgres.Sql, arrival: Arrival): Promise<void> {
  const { userId, email, userAgent } = arrival;
  await asWorkerInTime(sql, async (tx) => {
    await identifyUser(tx, userId);
    await identifyAddress(tx, email);
    await tx`
      update member set user_id = ${userId}, last_signed_in_at = now()
      where email = ${email} and status = 'active' and (user_id is null or user_id = ${userId})`;
    await recordAccountIn(tx, 'auth.signIn', userId);
    const device = deviceWords(userAgent);
    if (await isNewDevice(tx, userId, device)) {
      await queueMail(ofPostgres(tx), {
        organizationId: null,
        dedupeKey: `new-sign-in:${v7()}`,
        recipient: email,
        template: 'new-sign-in',
        data: {
          at: new Date().toISOString(),
          device,
          address: currentRequest()?.address ?? null,
        },
      });
    }
  });
}

/** Whether this is new where others are known; known from now on. */
async function isNewDevice(tx: postgres.TransactionSql, userId: string, device: string) {
  const [seen] = await tx<{ isNew: boolean; hasOthers: boolean }[]>`
    insert into auth.known_device (user_id, device) values (${userId}, ${device})
    on conflict (user_id, device) do update set seen_at = now()
    returning xmax = 0 as "isNew", exists (
      select from auth.known_device other
      where other.user_id = ${userId} and other.device <> ${device}
    ) as "hasOthers"`;
  return seen?.isNew === true && seen.hasOthers;
}
