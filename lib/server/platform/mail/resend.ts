import type { CreateEmailResponse, Resend } from 'resend';
import { retryAfterMs } from '@/lib/server/core/retry-after';
import type { DeliveryResult } from './delivery-result';
import type { RenderedMail } from './render';

/** Longest that one attempt may take. */
const TIME_LIMIT_MS = 30_000;
const LIMITED_WAIT_MS = 1_000;

/** About our account and not about the email: they end when someone corrects the key. */
const accountErrors = ['missing_api_key', 'invalid_api_key', 'restricted_api_key'];
const transientStatuses = [408, 425, 429];

/**
 * Hands one mail to Resend. Its id is the idempotency key, so a second attempt within a day is not
 * a second mail. Never throws.
 */
export async function sendThroughResend(
  resend: Resend,
  { id, from, recipient }: { id: string; from: string; recipient: string },
  rendered: RenderedMail,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<DeliveryResult> {
  const answer = await resend.emails.send(
    { from, to: recipient, ...rendered },
    { idempotencyKey: id, signal: AbortSignal.timeout(timeLimitMs) },
  );
  if (answer.error) return deliveryResultOf(answer.error, answer.headers, Date.now());
  if (answer.data?.id) return { kind: 'accepted', providerId: answer.data.id };
  return { kind: 'failed', reason: 'The email provider’s answer could not be read.' };
}

type ResendError = NonNullable<CreateEmailResponse['error']>;

/** What an error answer of Resend means for the email. `now` is in epoch milliseconds. */
export function deliveryResultOf(
  error: Pick<ResendError, 'name' | 'statusCode' | 'message'>,
  headers: Record<string, string> | null,
  now: number,
): DeliveryResult {
  // An answer of something between us and Resend need not have these fields.
  const name = String(error.name ?? '');
  const status = typeof error.statusCode === 'number' ? error.statusCode : null;
  const waitMs = retryAfterMs(headers?.['retry-after'], now);
  if (name === 'rate_limit_exceeded') {
    const reason = 'The email provider takes no more mails this second.';
    return { kind: 'limited', waitMs: waitMs ?? LIMITED_WAIT_MS, reason };
  }
  // Only we use this key, so an earlier attempt arrived; a newer template made this one differ.
  if (name === 'invalid_idempotent_request') return { kind: 'accepted', providerId: null };

  const failed = (reason: string): DeliveryResult => ({
    kind: 'failed',
    reason,
    ...(waitMs !== undefined && { waitMs }),
  });
  if (status === null) return failed('The email provider could not be reached in time.');
  const answered = `answered ${status}${name ? ` (${name})` : ''}`;
  if (accountErrors.includes(name)) {
    return failed(`The email provider ${answered}: it does not accept RESEND_API_KEY.`);
  }
  const isTransient =
    status >= 500 ||
    transientStatuses.includes(status) ||
    name === 'concurrent_idempotent_requests';
  if (isTransient) return failed(`The email provider ${answered}.`);
  return {
    kind: 'refused',
    reason: `The email provider ${answered}: ${withoutSecrets(error.message)}`,
  };
}

/** Long runs without a space are keys and tokens, not words. */
function withoutSecrets(message: unknown): string {
  return String(message ?? '')
    .replace(/[\w-]{24,}|\bre_\w+/g, '…')
    .slice(0, 200);
}
