import {
  addDays,
  daysBetween,
  fromIsoDay,
  isoDay,
  startOfDay,
  startOfMonth,
  startOfWeek,
} from './local-time';

/** Named periods. */
export const presets = [
  'today',
  '7d',
  '30d',
  '90d',
  'this-month',
  'last-month',
  'this-quarter',
  'this-year',
  '12m',
  'all',
] as const;
export type Preset = (typeof presets)[number];

export type PeriodChoice = Preset | { from: string; to: string };

/** What a period is compared with. */
export const comparisons = ['previous', 'last-year', 'none'] as const;
export type ComparisonChoice = (typeof comparisons)[number];

/** Seconds since the epoch, `to` excluded; both are local midnights. */
export type Span = { from: number; to: number };

/**
 * The span of a choice. `now` and `earliest` (the start of "all") are seconds since the epoch;
 * undefined for invalid days or in the wrong order.
 */
export function spanOf(
  choice: PeriodChoice,
  { now, earliest, timeZone }: { now: number; earliest: number; timeZone: string },
): Span | undefined {
  const tomorrow = addDays(now, 1, timeZone);
  const last = (days: number) => ({ from: addDays(now, 1 - days, timeZone), to: tomorrow });
  const month = (months: number) => startOfMonth(now, timeZone, months);
  switch (choice) {
    case 'today':
      return last(1);
    case '7d':
      return last(7);
    case '30d':
      return last(30);
    case '90d':
      return last(90);
    case 'this-month':
      return { from: month(0), to: tomorrow };
    case 'last-month':
      return { from: month(-1), to: month(0) };
    case 'this-quarter':
      return { from: month(-(monthOf(now, timeZone) % 3)), to: tomorrow };
    case 'this-year':
      return { from: month(-monthOf(now, timeZone)), to: tomorrow };
    case '12m':
      return { from: month(-11), to: tomorrow };
    case 'all':
      return { from: startOfDay(Math.min(earliest, now), timeZone), to: tomorrow };
    default: {
      const from = fromIsoDay(choice.from, timeZone);
      const to = fromIsoDay(choice.to, timeZone);
      if (from === undefined || to === undefined || to < from) return undefined;
      return { from, to: addDays(to, 1, timeZone) };
    }
  }
}

/** The span to compare with: of the same length and weekdays. Null when there is none. */
export function comparisonOf(span: Span, choice: ComparisonChoice, timeZone: string): Span | null {
  if (choice === 'none') return null;
  const days = daysBetween(span.from, span.to, timeZone);
  const back =
    choice === 'previous' ? Math.ceil(days / 7) * 7 : Math.max(52 * 7, Math.ceil(days / 7) * 7);
  return {
    from: addDays(span.from, -back, timeZone),
    to: addDays(span.from, days - back, timeZone),
  };
}

/** The size of a time bucket. */
export type Grain = 'day' | 'week' | 'month';

/** The bucket size that divides a span into at most about forty buckets. */
export function grainOf(span: Span, timeZone: string): Grain {
  const days = daysBetween(span.from, span.to, timeZone);
  if (days <= 45) return 'day';
  return days <= 280 ? 'week' : 'month';
}

/** The start of each bucket; the first is the start of the span. */
export function bucketsOf(span: Span, grain: Grain, timeZone: string): number[] {
  const buckets: number[] = [];
  let at = span.from;
  while (at < span.to) {
    buckets.push(at);
    at = nextOf(at, grain, timeZone);
  }
  return buckets;
}

function nextOf(at: number, grain: Grain, timeZone: string): number {
  if (grain === 'day') return addDays(at, 1, timeZone);
  if (grain === 'week') return addDays(startOfWeek(at, timeZone), 7, timeZone);
  return startOfMonth(at, timeZone, 1);
}

const monthOf = (at: number, timeZone: string) => Number(isoDay(at, timeZone).slice(5, 7)) - 1;
