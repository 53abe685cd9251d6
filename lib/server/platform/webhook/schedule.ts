import { webhookRetrySeconds } from '@/zero/platform/webhook/values';

/**
 * Milliseconds until the attempt after the `attempts`-th, up to a tenth more by chance, so that what
 * failed together does not come back together; undefined where there is none.
 * @param retryAfterMs what the endpoint asked for, which can only make it later
 */
export function waitAfter(
  attempts: number,
  retryAfterMs = 0,
  random: () => number = Math.random,
): number | undefined {
  const seconds = webhookRetrySeconds[attempts];
  if (seconds === undefined) return undefined;
  return Math.round(Math.max(seconds * 1_000 * (1 + random() / 10), retryAfterMs));
}
