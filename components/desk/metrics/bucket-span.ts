import type { Question, Span } from '@/zero/desk/analytics/engine/question';

/** The time that a bucket of the series is about, or the same bucket of the comparison; undefined where there is none. */
export function bucketSpan(
  { buckets, period, comparisonBuckets, comparison }: Question,
  index: number,
  isBefore = false,
): Span | undefined {
  const starts = isBefore ? comparisonBuckets : buckets;
  const from = starts[index];
  const to = starts[index + 1] ?? (isBefore ? comparison : period)?.to;
  return from === undefined || to === undefined ? undefined : { from, to };
}
