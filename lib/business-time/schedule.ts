import { TZDate, tzOffset } from '@date-fns/tz';

/**
 * Opening hours by ISO weekday (1 = Monday), as ordered, non-overlapping `[from, to]` in local
 * `HH:MM`.
 */
export type Week = Partial<
  Record<1 | 2 | 3 | 4 | 5 | 6 | 7, (readonly [from: string, to: string])[]>
>;

/** Opening hours with a cache of what was computed. Created by `scheduleOf`. */
export type Schedule = {
  readonly timeZone: string;
  readonly week: Week;
  /** Local days, `YYYY-MM-DD`, that are closed. */
  readonly holidays: ReadonlySet<string>;
  /** Opening spans by month in UTC, counted from 1970. */
  readonly months: Map<number, Month>;
};

/**
 * Opening spans that begin in the month, in ms since the epoch, with the total open time before
 * each.
 */
type Month = { from: number[]; to: number[]; before: number[]; total: number };

/**
 * Opening hours in an IANA time zone. Equal ones should share one object, because each has its own
 * cache.
 */
export function scheduleOf(given: {
  timeZone: string;
  week: Week;
  holidays: readonly string[];
}): Schedule {
  return { ...given, holidays: new Set(given.holidays), months: new Map() };
}

/** Whether the week has any opening hours. */
export const hasHours = ({ week }: Schedule) =>
  Object.values(week).some((spans) => spans.some(([from, to]) => from < to));

/**
 * Whole seconds of opening time in `[from, to)`, both ms since the epoch; 0 where `to` is not after
 * `from`.
 */
export function businessSeconds(schedule: Schedule, from: number, to: number): number {
  if (to <= from) return 0;
  const first = monthOf(from);
  const last = monthOf(to);
  // A span belongs to the month in which it begins and may reach into the next.
  let open = openBefore(schedule, last, to) - openBefore(schedule, first, from);
  for (let month = first; month < last; month++) open += spansOf(schedule, month).total;
  return Math.floor(
    (open + reachingOver(schedule, first, from) - reachingOver(schedule, last, to)) / 1000,
  );
}

/** Open time of the month's own spans before `at`. */
function openBefore(schedule: Schedule, month: number, instant: number): number {
  const { from, to, before } = spansOf(schedule, month);
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  const index = low - 1;
  const start = from[index] ?? 0;
  return (before[index] ?? 0) + Math.min(instant, to[index] ?? 0) - start;
}

/** Open time after `at` of a span that began in the month before. */
function reachingOver(schedule: Schedule, month: number, instant: number): number {
  const end = spansOf(schedule, month - 1).to.at(-1) ?? 0;
  return Math.max(0, end - instant);
}

/**
 * The time, in ms since the epoch, at which `seconds` of opening time have passed since `from`.
 * @throws RangeError for a schedule that is never open
 */
export function addBusinessSeconds(schedule: Schedule, from: number, seconds: number): number {
  if (seconds <= 0) return from;
  if (!hasHours(schedule)) throw new RangeError('This schedule is never open');
  let left = seconds * 1000;
  for (let month = monthOf(from) - 1; ; month++) {
    const spans = spansOf(schedule, month);
    for (let index = 0; index < spans.from.length; index++) {
      const start = Math.max(spans.from[index] ?? 0, from);
      const length = (spans.to[index] ?? 0) - start;
      if (length <= 0) continue;
      if (length >= left) return start + left;
      left -= length;
    }
    if (month - monthOf(from) > farthestMonths) {
      throw new RangeError('This schedule is not open often enough');
    }
  }
}

/** A target further away than 50 years is a mistake. */
const farthestMonths = 12 * 50;

const monthOf = (instant: number) => {
  const date = new Date(instant);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
};

function spansOf(schedule: Schedule, month: number): Month {
  let known = schedule.months.get(month);
  if (!known) {
    known = computeMonth(schedule, month);
    schedule.months.set(month, known);
  }
  return known;
}

/** The spans that begin, in UTC, in the month. */
function computeMonth(schedule: Schedule, month: number): Month {
  const { timeZone, week, holidays } = schedule;
  const spans: Month = { from: [], to: [], before: [], total: 0 };
  const year = 1970 + Math.floor(month / 12);
  const inYear = ((month % 12) + 12) % 12;
  const days = new Date(Date.UTC(year, inYear + 1, 0)).getUTCDate();
  // A zone may be a day ahead of or behind UTC.
  for (let day = 0; day <= days + 1; day++) {
    const date = new Date(Date.UTC(year, inYear, day));
    if (holidays.has(date.toISOString().slice(0, 10))) continue;
    const weekday = ((date.getUTCDay() + 6) % 7) + 1;
    for (const [opens, closes] of week[weekday as keyof Week] ?? []) {
      const from = instantOf(date, opens, timeZone);
      const to = instantOf(date, closes, timeZone);
      if (monthOf(from) !== month || to <= from) continue;
      spans.from.push(from);
      spans.to.push(to);
      spans.before.push(spans.total);
      spans.total += to - from;
    }
  }
  return spans;
}

/**
 * The first instant at which the local time is `clock` on `day`: a backward clock change repeats an
 * hour.
 */
function instantOf(day: Date, clock: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const instant = new TZDate(
    day.getUTCFullYear(),
    day.getUTCMonth(),
    day.getUTCDate(),
    hours,
    minutes,
    timeZone,
  ).getTime();
  const offset = (at: number) => tzOffset(timeZone, new Date(at)) * 60_000;
  const putBack = offset(instant - longestChangeMs) - offset(instant);
  const isSecond = putBack > 0 && offset(instant - putBack) === offset(instant) + putBack;
  return isSecond ? instant - putBack : instant;
}

/** No zone changes its clock by more. */
const longestChangeMs = 3 * 60 * 60_000;
