import type postgres from 'postgres';
import { asWorkerInTime } from '@/lib/server/core/identity';
import { idempotencyHours } from './backoff';

/** Longer than an attempt may take: after it, another worker may take the email. */
const LEASE_SECONDS = 90;

/** An email that this worker holds for one attempt. */
export interface TakenMail {
  id: string;
  recipient: string;
  template: string;
  data: unknown;
  requestId: string | null;
  /** This one included. */
  attempts: number;
  /** The provider may have forgotten an earlier attempt. */
  windowPassed: boolean;
}

/** What becomes of an email after an attempt. */
export type MailResult =
  | { status: 'sent'; providerId: string | null; keepData: boolean }
  | { status: 'dead'; reason: string }
  /** `counts` is false where the provider surely did not look at the email. */
  | { status: 'queued'; waitMs: number; reason: string; counts: boolean };

/** Takes the email that is due longest and that no other worker holds; it is due again when the lease ends. */
export async function takeMail(sql: postgres.Sql): Promise<TakenMail | undefined> {
  return await asWorkerInTime(sql, async (tx) => {
    const [mail] = await tx<TakenMail[]>`
      update mail set
        attempts = attempts + 1,
        next_attempt_at = now() + make_interval(secs => ${LEASE_SECONDS}),
        first_attempt_at = coalesce(first_attempt_at, now())
      where id = (
        select id from mail where status = 'queued' and next_attempt_at <= now()
        order by next_attempt_at limit 1 for update skip locked
      )
      returning id, recipient, template, data, attempts, request_id as "requestId",
        first_attempt_at < now() - make_interval(hours => ${idempotencyHours}) as "windowPassed"`;
    return mail;
  });
}

/** Milliseconds until the next mail is due or its lease ends; undefined where none waits. */
export async function untilNextMail(sql: postgres.Sql): Promise<number | undefined> {
  return await asWorkerInTime(sql, async (tx) => {
    const [row] = await tx<{ waitMs: number | null }[]>`
      select (extract(epoch from min(next_attempt_at) - now()) * 1000)::float8 "waitMs"
      from mail where status = 'queued'`;
    return row?.waitMs ?? undefined;
  });
}

/** Writes how the attempt ended, unless the lease was lost to another worker meanwhile. */
export async function settleMail(
  sql: postgres.Sql,
  { id, attempts }: TakenMail,
  settlement: MailResult,
): Promise<void> {
  await asWorkerInTime(sql, async (tx) => {
    const held = tx`where id = ${id} and status = 'queued' and attempts = ${attempts}`;
    if (settlement.status === 'sent') {
      await tx`
        update mail set status = 'sent', sent_at = now(), provider_id = ${settlement.providerId},
          last_error = null, data = case when ${settlement.keepData} then data else '{}' end ${held}`;
    } else if (settlement.status === 'dead') {
      await tx`update mail set status = 'dead', last_error = ${settlement.reason} ${held}`;
    } else {
      const { waitMs, reason, counts } = settlement;
      await tx`
        update mail set
          next_attempt_at = now() + make_interval(secs => ${waitMs / 1_000}),
          last_error = ${reason},
          attempts = attempts - ${counts ? 0 : 1},
          first_attempt_at = case when attempts = 1 and not ${counts} then null else first_attempt_at end
        ${held}`;
    }
  });
}
