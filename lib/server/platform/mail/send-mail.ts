import type postgres from 'postgres';
import { log } from '@/lib/server/core/log';
import { withRequestId } from '@/lib/server/core/request-id';
import { backoffMs } from '@/lib/server/core/queue/backoff';
import { counter } from '@/lib/server/core/metrics/registry';
import { maxAttempts } from './backoff';
import { settleMail, type MailResult, type TakenMail } from './mail-row';
import type { DeliveryResult } from './delivery-result';
import { renderMail, type RenderedMail, UnrenderableMail } from './render';

/** Where emails go: the provider, or the local mailbox. */
export interface Delivery {
  /** Whether a delivered mail keeps what it was made of. */
  keepsData: boolean;
  /** Must not throw. */
  deliver(mail: TakenMail, rendered: RenderedMail): Promise<DeliveryResult>;
}

const mailAttempts = counter({
  name: 'opsdesk_email_attempts_total',
  help: 'Attempts to send an email, by what became of it: sent, queued again, or dead.',
  labelNames: ['outcome'],
});

/** Makes one attempt to send an email that is taken, and writes how it ended. */
export function sendMail(
  sql: postgres.Sql,
  delivery: Delivery,
  mail: TakenMail,
): Promise<DeliveryResult> {
  return withRequestId(mail.requestId ?? undefined, () => sendAndSettle(sql, delivery, mail));
}

async function sendAndSettle(
  sql: postgres.Sql,
  delivery: Delivery,
  mail: TakenMail,
): Promise<DeliveryResult> {
  const startedAt = performance.now();
  const outcome = await attempt(delivery, mail);
  const settlement = mailResultOf(outcome, mail, delivery.keepsData);
  await settleMail(sql, mail, settlement);
  mailAttempts.inc({ outcome: settlement.status });
  log(settlement.status === 'sent' ? 'info' : 'warn', `mail.${settlement.status}`, {
    mailId: mail.id,
    template: mail.template,
    attempts: mail.attempts,
    ms: Math.round(performance.now() - startedAt),
    ...(outcome.kind === 'accepted' ? {} : { reason: outcome.reason }),
  });
  return outcome;
}

async function attempt(delivery: Delivery, mail: TakenMail): Promise<DeliveryResult> {
  if (mail.windowPassed) {
    const reason =
      'An attempt a day ago may have arrived, and the mail provider no longer knows: send it again only if it did not.';
    return { kind: 'refused', reason };
  }
  // An email whose attempts end with the worker's death must not take it down for ever.
  if (mail.attempts > maxAttempts) {
    return { kind: 'refused', reason: 'No attempt to send this mail came to an end.' };
  }
  const rendered = await render(mail);
  return 'kind' in rendered ? rendered : await delivery.deliver(mail, rendered);
}

async function render({ id, template, data }: TakenMail): Promise<RenderedMail | DeliveryResult> {
  try {
    return await renderMail(template, data);
  } catch (error) {
    if (error instanceof UnrenderableMail) return { kind: 'refused', reason: error.message };
    // Not its message, which may hold what a person wrote.
    const name = error instanceof Error ? error.name : typeof error;
    log('error', 'mail.render_failed', { mailId: id, template, error: name });
    return { kind: 'refused', reason: `The template “${template}” failed on this mail.` };
  }
}

/** What an outcome means for the row: pure, so that every case can be tried. */
export function mailResultOf(
  outcome: DeliveryResult,
  { attempts }: Pick<TakenMail, 'attempts'>,
  keepData: boolean,
): MailResult {
  switch (outcome.kind) {
    case 'accepted':
      return { status: 'sent', providerId: outcome.providerId, keepData };
    case 'refused':
      return { status: 'dead', reason: outcome.reason };
    case 'limited':
      return { status: 'queued', waitMs: outcome.waitMs, reason: outcome.reason, counts: false };
    case 'failed': {
      if (attempts >= maxAttempts) {
        return { status: 'dead', reason: `Given up after ${attempts} attempts. ${outcome.reason}` };
      }
      const waitMs = Math.max(outcome.waitMs ?? 0, backoffMs(attempts));
      return { status: 'queued', waitMs, reason: outcome.reason, counts: true };
    }
  }
}
