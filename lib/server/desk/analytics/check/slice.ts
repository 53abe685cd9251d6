import { random } from '@/drizzle/seed/random';
import { addDays, offsetsIn, startOfDay } from '@/lib/period/local-time';
import { bucketsOf, grainOf } from '@/lib/period/period';
import {
  type Dimension,
  dimensions,
  type AnalyticsQuery,
} from '@/zero/desk/analytics/engine/question';

/** What of an organization's metrics is checked: tickets created in some months, by one dimension. */
export type Slice = {
  /** The same seed draws the same slice of the same months, and the same questions about them. */
  seed: number;
  /** `YYYY-MM`, one after the other. */
  months: string[];
  dimension: Dimension;
  hours: AnalyticsQuery['hours'];
  withImported: boolean;
};

/** Most months of a slice. */
const mostMonths = 3;

/** Draws a slice of the months that there are, in order; undefined where there are none. */
export function drawSlice(months: readonly string[], seed: number): Slice | undefined {
  if (months.length === 0) return undefined;
  const draw = random('slice', seed);
  const first = draw.int(0, months.length - 1);
  return {
    seed,
    months: months.slice(first, first + draw.int(1, mostMonths)),
    dimension: draw.pick(dimensions),
    hours: draw.pick(['calendar', 'business']),
    withImported: draw.chance(0.5),
  };
}

/** The span of a month in UTC, in seconds since the epoch. */
export function spanOfMonth(month: string) {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { from: Date.UTC(year, number - 1) / 1000, to: Date.UTC(year, number) / 1000 };
}

/** A question about a month's tickets: some days from within the month on. */
export function queryFor(
  month: string,
  { seed, dimension, hours, withImported }: Slice,
  { timeZone, now }: { timeZone: string; now: number },
): AnalyticsQuery {
  const draw = random('question', seed, month);
  const begin = spanOfMonth(month).from + draw.int(0, 24) * 86_400;
  const from = startOfDay(begin, timeZone);
  const period = { from, to: addDays(from, draw.int(3, 62), timeZone) };
  return {
    now,
    period,
    comparison: null,
    buckets: bucketsOf(period, grainOf(period, timeZone), timeZone),
    comparisonBuckets: [],
    offsets: offsetsIn(period.from, period.to, timeZone),
    filter: { withImported },
    by: [dimension],
    hours,
  };
}
