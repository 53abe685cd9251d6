import { formatLocale } from './number';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const units = [
  { ms: 365 * day, mark: 'y' },
  { ms: 30 * day, mark: 'mo' },
  { ms: 7 * day, mark: 'w' },
  { ms: day, mark: 'd' },
  { ms: hour, mark: 'h' },
  { ms: minute, mark: 'min' },
];

/**
 * The distance of `at` from `now` (epoch milliseconds) in one unit: "now", "5 min", "3 h", "2 w";
 * in the future: "in 3 h".
 */
export function relativeTime(at: number, now: number): string {
  const distance = Math.abs(at - now);
  const unit = units.find((candidate) => distance >= candidate.ms);
  if (!unit) return 'now';
  const text = `${Math.floor(distance / unit.ms)} ${unit.mark}`;
  return at > now ? `in ${text}` : text;
}

/** For use in a sentence: "just now", "5 min ago"; in the future: "in 3 h". */
export function timeAgo(at: number, now: number): string {
  const text = relativeTime(at, now);
  if (text === 'now') return 'just now';
  return at > now ? text : `${text} ago`;
}

const formats = new Map<string | undefined, Intl.DateTimeFormat>();

/**
 * Date and time in full: "Sat 21 Nov 2026, 14:03 GMT+1". `timeZone` is an IANA name, by default the
 * reader's.
 * @throws RangeError on an unknown zone
 */
export function absoluteTime(at: number, timeZone?: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat(formatLocale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone,
    });
    formats.set(timeZone, format);
  }
  return format.format(at);
}
