import { TZDate, tzOffset } from '@date-fns/tz';

/** The local midnight that begins the day of `at`, in seconds since the epoch. */
export function startOfDay(at: number, timeZone: string): number {
  const local = new TZDate(at * 1000, timeZone);
  return secondsOf(new TZDate(local.getFullYear(), local.getMonth(), local.getDate(), timeZone));
}

/** The local midnight `days` days after that of `at`. */
export function addDays(at: number, days: number, timeZone: string): number {
  const local = new TZDate(at * 1000, timeZone);
  return secondsOf(
    new TZDate(local.getFullYear(), local.getMonth(), local.getDate() + days, timeZone),
  );
}

/** The first local midnight of the month `months` months after that of `at`. */
export function startOfMonth(at: number, timeZone: string, months = 0): number {
  const local = new TZDate(at * 1000, timeZone);
  return secondsOf(new TZDate(local.getFullYear(), local.getMonth() + months, 1, timeZone));
}

/** The local midnight that begins the week of `at`; weeks begin on Monday. */
export function startOfWeek(at: number, timeZone: string): number {
  const weekday = (new TZDate(at * 1000, timeZone).getDay() + 6) % 7;
  return addDays(at, -weekday, timeZone);
}

/** Whole local days from the day of `from` to the day of `to`. */
export function daysBetween(from: number, to: number, timeZone: string): number {
  return Math.round((startOfDay(to, timeZone) - startOfDay(from, timeZone)) / 86_400);
}

/** The local day as `YYYY-MM-DD`. */
export function isoDay(at: number, timeZone: string): string {
  const local = new TZDate(at * 1000, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}

/** The local midnight that begins an ISO day; undefined for an invalid day. */
export function fromIsoDay(day: string, timeZone: string): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!year || !month || !date) return undefined;
  const at = secondsOf(new TZDate(Number(year), Number(month) - 1, Number(date), timeZone));
  return isoDay(at, timeZone) === day ? at : undefined;
}

/** UTC offsets of the zone within a span: each in seconds, with the time it starts. */
export function offsetsIn(
  from: number,
  to: number,
  timeZone: string,
): { from: number; seconds: number }[] {
  const offsetAt = (at: number) => Math.round(tzOffset(timeZone, new Date(at * 1000)) * 60);
  const offsets = [{ from, seconds: offsetAt(from) }];
  const day = 86_400;
  for (let at = from; at < to; at += day) {
    const next = Math.min(at + day, to);
    const last = offsets.at(-1)?.seconds ?? 0;
    if (offsetAt(next) === last) continue;
    // Clocks change on quarter hours.
    let low = at;
    let high = next;
    while (high - low > 900) {
      const middle = low + Math.floor((high - low) / 1800) * 900;
      if (offsetAt(middle) === last) low = middle;
      else high = middle;
    }
    offsets.push({ from: high, seconds: offsetAt(next) });
  }
  return offsets;
}

const secondsOf = (date: TZDate) => Math.round(date.getTime() / 1000);
