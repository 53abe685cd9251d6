const second = 1_000;
const hour = 3_600 * second;

/** After so many attempts (5 to 9 hours) an email is a dead letter. */
export const maxAttempts = 20;

/** Hours after the first attempt in which the provider surely knows the idempotency key: it keeps it for 24. */
export const idempotencyHours = 23;

/**
 * A `Retry-After` header in milliseconds from `now` (epoch milliseconds): seconds or a date, held to
 * 1 s … 1 h. Undefined when it says neither.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * second;
  return Number.isNaN(wait) ? undefined : Math.min(hour, Math.max(second, wait));
}
