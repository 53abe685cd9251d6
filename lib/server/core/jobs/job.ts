import { dayMs, hourMs, minuteMs } from '@/lib/time-units';
import type postgres from 'postgres';
import type { SwitchedOff } from './switched-off';

/** When a job runs, in UTC: every minute, each hour at `minute`, or each day at `hour` and `minute`. */
export type JobSchedule = 'minutely' | { minute: number; hour?: number };

/** A piece of work at a fixed time, done by one worker at a time. */
export interface Job {
  /** `subject.verb`; also its topic in the queue. */
  name: string;
  /** What admins read for it: "Delete expired sessions". */
  label?: string;
  schedule: JobSchedule;
  /** Does the work as the app's login, but not for `off`, and says in a few words what it did. */
  run: (sql: postgres.Sql, off: SwitchedOff) => Promise<string>;
}

/** The first time after `now` at which a job runs. */
export function nextRun(schedule: JobSchedule, now: Date): Date {
  const next = new Date(now);
  next.setUTCSeconds(0, 0);
  if (schedule === 'minutely') return new Date(next.getTime() + minuteMs);
  next.setUTCMinutes(schedule.minute);
  if (schedule.hour !== undefined) next.setUTCHours(schedule.hour);
  const step = schedule.hour === undefined ? hourMs : dayMs;
  return next > now ? next : new Date(next.getTime() + step);
}
