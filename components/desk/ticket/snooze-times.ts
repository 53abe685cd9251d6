import { TZDate } from '@date-fns/tz';
import { addDays, startOfDay, startOfWeek } from '@/lib/period/local-time';
import type { Organization } from '@/zero/platform/organization/schema';

/** Until when: a moment in milliseconds, the client's answer, or whichever comes first. */
export type Snooze = { until: number | null; untilReply: boolean };

type SnoozeTime = {
  /** Stable, for keys. */
  id: 'later' | 'tomorrow' | 'monday' | 'week';
  label: string;
  /** Milliseconds since the epoch. */
  at: number;
};

type Place = Pick<Organization, 'timeZone' | 'businessHours'>;

const HOUR = 3_600;
const defaultOpening = '09:00';
/** The latest hour of the day that is still "later today". */
const lastHour = 20;

/** When one usually wants a ticket back, seen from `now` (milliseconds): the desk's days and opening hours. */
export function snoozeTimes(now: number, { timeZone, businessHours }: Place): SnoozeTime[] {
  const seconds = Math.floor(now / 1000);
  const today = startOfDay(seconds, timeZone);
  const tomorrow = addDays(seconds, 1, timeZone);
  const monday = addDays(startOfWeek(seconds, timeZone), 7, timeZone);
  const hasHours = Object.values(businessHours).some((spans) => spans.length > 0);

  /** The desk's opening on the local day that begins at `day`; undefined where it is closed. */
  const opening = (day: number): number | undefined => {
    const spans = businessHours[weekdayOf(day, timeZone)] ?? [];
    const [from] = spans[0] ?? (hasHours ? [] : [defaultOpening]);
    if (from === undefined) return undefined;
    const [hours = 9, minutes = 0] = from.split(':').map(Number);
    const local = new TZDate(day * 1000, timeZone);
    const [year, month, date] = [local.getFullYear(), local.getMonth(), local.getDate()];
    return new TZDate(year, month, date, hours, minutes, timeZone).getTime();
  };

  const later = Math.ceil((seconds + 3 * HOUR) / 1800) * 1800;
  const week = addDays(seconds, 7, timeZone);
  const times: (SnoozeTime | false)[] = [
    later <= today + lastHour * HOUR && { id: 'later', label: 'Later today', at: later * 1000 },
    timeAt('tomorrow', 'Tomorrow', opening(tomorrow)),
    tomorrow !== monday && timeAt('monday', 'Monday', opening(monday)),
    week !== monday && timeAt('week', 'In a week', opening(week)),
  ];
  return times.filter((time) => time !== false);
}

const timeAt = (id: SnoozeTime['id'], label: string, at: number | undefined) =>
  at !== undefined && { id, label, at };

function weekdayOf(day: number, timeZone: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const weekdays = [7, 1, 2, 3, 4, 5, 6] as const;
  return weekdays[new TZDate(day * 1000, timeZone).getDay()] ?? 7;
}

/** "Mon 24 Nov, 09:00"; by default in the reader's own time zone. */
export const snoozeTime = (at: number, timeZone?: string) =>
  new Intl.DateTimeFormat('en-GB', {
    ...(timeZone && { timeZone }),
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);

type Sleep = { snoozedUntil: number | null; snoozedUntilReply: boolean };

/** Until when a ticket sleeps, in words: "until Mon 24 Nov, 09:00", "until the client answers". */
export function snoozedWords(
  { snoozedUntil, snoozedUntilReply }: Sleep,
  timeZone?: string,
): string {
  const until = snoozedUntil === null ? [] : [`until ${snoozeTime(snoozedUntil, timeZone)}`];
  const reply = snoozedUntilReply
    ? [until.length > 0 ? 'or the client replies' : 'until the client replies']
    : [];
  return [...until, ...reply].join(' ');
}
