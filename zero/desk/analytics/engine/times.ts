import { offsetsIn } from '@/lib/period/local-time';
import {
  bucketsOf,
  type ComparisonChoice,
  comparisonOf,
  type Grain,
  grainOf,
  type PeriodChoice,
  spanOf,
} from '@/lib/period/period';
import type { AnalyticsQuery } from './question';

/** Which time a question is about. */
type TimeChoice = {
  period: PeriodChoice;
  comparison: ComparisonChoice;
  /** Of the series; by default so that there are at most about forty buckets. */
  grain?: Grain | undefined;
  weekHour: number | null;
};

export type TimePlace = {
  /** Seconds since the epoch. */
  now: number;
  /** When the organization's first ticket may have been created, in seconds. */
  earliest: number;
  timeZone: string;
};

export type Times = Pick<
  AnalyticsQuery,
  'period' | 'comparison' | 'buckets' | 'comparisonBuckets' | 'offsets'
> & { grain: Grain };

/** The steps of a period and of what it is compared with; undefined for days that are none. */
export function timesOf(choice: TimeChoice, place: TimePlace): Times | undefined {
  const { timeZone } = place;
  const period = spanOf(choice.period, place);
  if (!period) return undefined;
  const isAll = choice.period === 'all';
  const comparison = isAll ? null : comparisonOf(period, choice.comparison, timeZone);
  const grain = choice.grain ?? grainOf(period, timeZone);
  const buckets = bucketsOf(period, grain, timeZone);
  const comparisonBuckets = comparison
    ? bucketsOf(comparison, grain, timeZone).slice(0, buckets.length)
    : [];
  const offsets = offsetsIn(
    // An hour of the week is asked of every ticket, however old.
    choice.weekHour === null ? period.from : Math.min(place.earliest, period.from),
    period.to,
    timeZone,
  );
  return { grain, period, comparison, buckets, comparisonBuckets, offsets };
}
