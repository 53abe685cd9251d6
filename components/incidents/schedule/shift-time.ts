import { formatLocale } from '@/lib/format/number';
import { addDays } from '@/lib/period/local-time';
import { instantOfWallTime, wallTimeAt } from '@/zero/incidents/schedule/wall-time';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timeZone, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(formatLocale, { ...options, timeZone });
  formats.set(key, known);
  return known;
}

/** "Mon 7 Dec, 09:00" in the schedule's time zone. */
export const formatShiftTime = (at: number, timeZone: string) =>
  formatIn(timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** "Mon 7" in the schedule's time zone. */
export const formatDay = (at: number, timeZone: string) =>
  formatIn(timeZone, { weekday: 'short', day: 'numeric' }).format(at);

/** `YYYY-MM-DDTHH:MM` in the schedule's time zone, as a field for date and time takes it. */
export const toLocalInput = (at: number, timeZone: string) =>
  new Date(wallTimeAt(at, timeZone)).toISOString().slice(0, 16);

/** What such a field says; not a number until it is complete. */
export function fromLocalInput(text: string, timeZone: string): number {
  const wallTime = Date.parse(`${text}Z`);
  return Number.isNaN(wallTime) ? wallTime : instantOfWallTime(wallTime, timeZone);
}

/** The local midnights `first` to `last` days after that of `at`. */
export const midnightsFrom = (at: number, first: number, last: number, timeZone: string) =>
  Array.from(
    { length: last - first + 1 },
    (_, index) => addDays(at / 1000, first + index, timeZone) * 1000,
  );
