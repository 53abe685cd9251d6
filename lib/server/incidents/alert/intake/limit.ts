/** Requests of one key in a minute that one process accepts: far beyond a flood, short of harm. */
const requestsPerMinute = 30_000;
const windowMs = 60_000;

const counted = new Map<string, { count: number; endsAt: number }>();

/** Counts one more request of a key, in this process, and says whether it is one too many. */
export function isTooFast(apiKeyId: string, now = Date.now()): boolean {
  const window = counted.get(apiKeyId);
  if (window && window.endsAt > now) {
    window.count += 1;
    return window.count > requestsPerMinute;
  }
  for (const [key, { endsAt }] of counted) if (endsAt <= now) counted.delete(key);
  counted.set(apiKeyId, { count: 1, endsAt: now + windowMs });
  return false;
}
