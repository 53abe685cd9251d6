import { hourMs, minuteMs } from '@/lib/time-units';
import { tzOffset } from '@date-fns/tz';

/** What a clock in the zone shows at an instant, as milliseconds of the same date and time in UTC. */
export const wallTimeAt = (instant: number, timeZone: string) =>
  instant + offsetAt(instant, timeZone);

/**
 * The first instant at which a clock in the zone shows `wallTime` or later: where a change of the clock
 * skips it, the change itself; where the clock shows it twice, the first time.
 * @param wallTime as of `wallTimeAt`
 */
export function instantOfWallTime(wallTime: number, timeZone: string): number {
  // No zone is more than 12 h behind or 14 h ahead of UTC.
  const before = offsetAt(wallTime - 15 * hourMs, timeZone);
  const first = wallTime - before;
  if (offsetAt(first, timeZone) === before) return first;
  const after = offsetAt(wallTime + 13 * hourMs, timeZone);
  const second = wallTime - after;
  if (offsetAt(second, timeZone) === after) return second;
  return firstInstantOf(after, second, first, timeZone);
}

/** The instant between two at which the zone changes to `offset`. */
function firstInstantOf(offset: number, from: number, to: number, timeZone: string): number {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === offset) high = middle;
    else low = middle;
  }
  return high;
}

const offsetAt = (instant: number, timeZone: string) =>
  Math.round(tzOffset(timeZone, new Date(instant)) * minuteMs);
