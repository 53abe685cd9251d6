import { formatLocale } from '@/lib/format/number';
import type { ComparisonChoice, Grain, PeriodChoice, Preset } from '@/lib/period/period';

export const presetWords: Record<Preset, string> = {
  today: 'Today',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  'this-month': 'This month',
  'last-month': 'Last month',
  'this-quarter': 'This quarter',
  'this-year': 'This year',
  '12m': 'Last 12 months',
  all: 'All time',
};

export const comparisonWords: Record<ComparisonChoice, string> = {
  previous: 'The time before',
  'last-year': 'A year earlier',
  none: 'Nothing',
};

export const grainWords: Record<Grain, string> = { day: 'Day', week: 'Week', month: 'Month' };

/** "Last 30 days", "1 May – 3 May 2026". */
export function periodWord(period: PeriodChoice): string {
  if (typeof period === 'string') return presetWords[period];
  return period.from === period.to
    ? dayWord(period.from)
    : `${dayWord(period.from)} – ${dayWord(period.to)}`;
}

const dayWord = (day: string) =>
  new Intl.DateTimeFormat(formatLocale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));

export type BucketWords = { label: string; name: string };

const written = new Map<string, (from: number) => BucketWords>();

/**
 * How a bucket is written under the axis, and in full. `from` in seconds since the epoch. What was
 * written once is kept: a chart asks for the same days with every change of its filter.
 */
export function bucketWords(grain: Grain, timeZone: string): (from: number) => BucketWords {
  const key = `${grain} ${timeZone}`;
  const known = written.get(key);
  if (known) return known;
  const write = writer(grain, timeZone);
  const words = new Map<number, BucketWords>();
  const read = (from: number) => {
    const word = words.get(from) ?? write(from);
    words.set(from, word);
    return word;
  };
  written.set(key, read);
  return read;
}

function writer(grain: Grain, timeZone: string): (from: number) => BucketWords {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formatLocale, { ...options, timeZone });
  const short = format(
    grain === 'month' ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'short' },
  );
  const long = format(
    grain === 'month'
      ? { month: 'long', year: 'numeric' }
      : { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  );
  return (from) => ({
    label: short.format(from * 1000),
    name: `${grain === 'week' ? 'Week of ' : ''}${long.format(from * 1000)}`,
  });
}
