const second = 1_000;
const hour = 3_600 * second;

/**
 * A `Retry-After` header in milliseconds from `now` (epoch milliseconds): seconds or a date, held to
 * 1 s … `longest`. Undefined when it says neither.
 */
export function retryAfterMs(
  header: string | undefined,
  now: number,
  longest = hour,
): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * second;
  return Number.isNaN(wait) ? undefined : Math.min(longest, Math.max(second, wait));
}
