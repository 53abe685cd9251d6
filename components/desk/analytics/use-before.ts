'use client';

import { useMemo } from 'react';
import type { Answer } from '@/zero/desk/analytics/engine/answer';
import { useMetrics } from './metrics-provider';
import { useAnswer } from './use-answer';

/** The page's parts in the time that it is compared with; undefined where nothing is, or until they are known. */
export function usePartsBefore(): Answer['parts'] | undefined {
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
  const answered = useAnswer(before);
  return before && answered?.answer.parts;
}
