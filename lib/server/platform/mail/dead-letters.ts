import { z } from 'zod';
import type { PreparedStatements } from '@/lib/server/core/statements';
import { idempotencyHours } from './backoff';
import { mailChannel } from './outbox';

const deadMailSchema = z.object({
  id: z.string(),
  recipient: z.string(),
  template: z.string(),
  attempts: z.number(),
  reason: z.string().nullable(),
  createdAt: z.number(),
  mayRepeat: z.boolean(),
});

/** An email that was given up. `createdAt` is in epoch milliseconds. */
export type DeadMail = z.infer<typeof deadMailSchema>;

/** True from when the provider may have forgotten what it took under this mail's key. */
const windowPassed = `coalesce(first_attempt_at < now() - interval '${idempotencyHours} hours', false)`;

/**
 * The organization's dead letters, newest first. `tx` has entered the tenant, and the caller has
 * asked for the permission; a client's transaction finds none.
 */
export async function listDeadMails(
  tx: PreparedStatements,
  organizationId: string,
  limit = 100,
): Promise<DeadMail[]> {
  const rows = await tx.query(
    `select id, recipient, template, attempts, last_error as reason,
       (extract(epoch from created_at) * 1000)::float8 as "createdAt", ${windowPassed} as "mayRepeat"
     from mail where organization_id = $1::uuid and status = 'dead'
     order by created_at desc nulls first limit $2::int`,
    [organizationId, limit],
  );
  return z.array(deadMailSchema).parse([...rows]);
}

const waitingSchema = z.object({ count: z.number(), oldestAt: z.number().nullable() });

/** The organization's emails that wait to be sent: how many, and since when the oldest does, in epoch milliseconds. */
export type WaitingMail = z.infer<typeof waitingSchema>;

/** Counts the organization's emails that wait; `tx` has entered the tenant. */
export async function countWaitingMails(
  tx: PreparedStatements,
  organizationId: string,
): Promise<WaitingMail> {
  const [row] = await tx.query(
    `select count(*)::int as count, (extract(epoch from min(created_at)) * 1000)::float8 as "oldestAt"
     from mail where organization_id = $1::uuid and status = 'queued'`,
    [organizationId],
  );
  return waitingSchema.parse(row);
}

/**
 * Queues a dead mail again under the same id. `mayRepeat`: its last attempts are a day old and one
 * of them may have arrived, which the provider no longer knows; say so before asking for it.
 * Undefined when the organization has no such dead mail.
 */
export async function retryMail(
  tx: PreparedStatements,
  organizationId: string,
  mailId: string,
): Promise<{ mayRepeat: boolean } | undefined> {
  const [row] = await tx.query(
    `with dead as (
       select id, ${windowPassed} as may_repeat from mail
       where id = $1::uuid and organization_id = $2::uuid and status = 'dead' for update
     )
     update mail set status = 'queued', attempts = 0, next_attempt_at = now(),
       first_attempt_at = case when dead.may_repeat then null else first_attempt_at end
     from dead where mail.id = dead.id
     returning dead.may_repeat as "mayRepeat", pg_notify('${mailChannel}', '')::text`,
    [mailId, organizationId],
  );
  return row && { mayRepeat: row['mayRepeat'] === true };
}

/** The organization's dead letters, newest first, what waits, and whether anything is sent at all. */
export type MailState = { mails: DeadMail[]; waiting: WaitingMail; isSending: boolean };
