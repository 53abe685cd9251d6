'use client';

import { useMemo } from 'react';
import type { Point } from '@/components/core/chart/series';
import type { AnalyticsAnswer, SeriesPoint } from '@/zero/desk/analytics/engine/answer';
import { useHasResult, useMetrics } from './metrics-provider';
import { bucketWords } from '@/components/core/period/period-words';
import { useAnalyticsResult } from './use-analytics-result';

export type ValuesOf = (point: SeriesPoint, before: SeriesPoint | undefined) => Point['values'];

/**
 * The answer through time, as a chart has it: `valuesOf` gives what stands over each step, next to
 * the same step of the period that it is compared with. The points stay the same while `valuesOf` does.
 * `withDetails` as in `useAnswered`.
 */
export function useSeries(valuesOf: ValuesOf, withDetails = false) {
  const answer = useHasResult(withDetails)?.answer;
  const { asked, timeZone } = useMetrics();
  const grain = asked?.grain ?? 'day';
  const points = useMemo<Point[]>(() => {
    const words = bucketWords(grain, timeZone);
    return (answer?.series ?? []).map((point, index) => ({
      ...words(point.from),
      values: valuesOf(point, answer?.comparisonSeries?.[index]),
    }));
  }, [answer, grain, timeZone, valuesOf]);
  return { answer, grain, points, isCompared: Boolean(answer?.comparisonSeries) };
}

/** The page's parts in the time that it is compared with; undefined where nothing is, or until they are known. */
export function usePartsBefore(): AnalyticsAnswer['parts'] | undefined {
  const { asked } = useMetrics();
  const question = asked?.question;
  const before = useMemo(
    () =>
      question?.comparison
        ? {
            ...question,
            period: question.comparison,
            buckets: question.comparisonBuckets,
            comparison: null,
            comparisonBuckets: [],
            loadBy: [],
          }
        : undefined,
    [question],
  );
  const answered = useAnalyticsResult(before);
  return before && answered?.answer.parts;
}
