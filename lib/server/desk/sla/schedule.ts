import { type Schedule, scheduleOf, type Week } from '@/lib/business-time/schedule';

type Hours = { timeZone: string; week: Week; holidays: readonly string[] };

/** Schedules remember what they worked out, so that equal ones are shared; the oldest goes first. */
const known = new Map<string, Schedule>();
const mostKnown = 500;

/** The schedule of these hours, the same one for the same hours. */
export function sharedSchedule(hours: Hours): Schedule {
  const key = JSON.stringify(hours);
  const found = known.get(key);
  if (found) return found;
  const schedule = scheduleOf(hours);
  known.set(key, schedule);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return schedule;
}
