import { formatLocale } from '@/lib/format/number';
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

const dayMs = 24 * 60 * 60_000;

/** The local midnights that begin the day of `at` and the days after it; one more than `days`. */
export function midnightsFrom(at: number, days: number, timeZone: string): number[] {
  const today = Math.floor(wallTimeAt(at, timeZone) / dayMs);
  return Array.from({ length: days + 1 }, (_, index) =>
    instantOfWallTime((today + index) * dayMs, timeZone),
  );
}

/** A time zone as people read it. */
export const zoneWord = (timeZone: string) => timeZone.replaceAll('_', ' ');
