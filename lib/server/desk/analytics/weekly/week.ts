import { TZDate } from '@date-fns/tz';
import { addDays, startOfWeek } from '@/lib/period/local-time';
import type { Span } from '@/lib/period/period';

/** The hour of Monday at which the metrics of the week before are emailed, in the organization's time zone. */
export const mailHour = 7;

/**
 * The week of which metrics are due at `now` (seconds since the epoch), Monday to Sunday: the last whole
 * one, on a Monday from `mailHour` on. Undefined at any other time; so a worker that was down on Monday
 * morning makes up for it the same day.
 */
export function dueWeek(now: number, timeZone: string): Span | undefined {
  const local = new TZDate(now * 1000, timeZone);
  if (local.getDay() !== 1 || local.getHours() < mailHour) return undefined;
  return lastWeek(now, timeZone);
}

/** The last whole week before `now`, in seconds since the epoch. */
export function lastWeek(now: number, timeZone: string): Span {
  const to = startOfWeek(now, timeZone);
  return { from: addDays(to, -7, timeZone), to };
}
