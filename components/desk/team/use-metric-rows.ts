'use client';

import { useMemo } from 'react';
import { useHasResult, useMetrics } from '@/components/desk/analytics/metrics-provider';
import { usePartsBefore } from '@/components/desk/analytics/use-series';
import { noPart } from '@/zero/desk/analytics/engine/answer';
import type { MetricRow } from './metric-columns';

/** The rows with these ids and of whatever else has metrics, the ones who carry most first. */
export function useMetricRows(
  dimension: 'team' | 'agent',
  ids: readonly string[],
): readonly MetricRow[] {
  const parts = useHasResult()?.answer.parts[dimension];
  const beforeParts = usePartsBefore()?.[dimension];
  const { names } = useMetrics();
  return useMemo(() => {
    const partOf = new Map(parts?.map((part) => [part.key, part]));
    const beforeOf = beforeParts && new Map(beforeParts.map((part) => [part.key, part]));
    const all = [...new Set<string | null>([...ids, ...partOf.keys()])];
    return all
      .map((id) => ({
        id,
        name: names.nameOf(dimension, id),
        part: parts && (partOf.get(id) ?? noPart(id)),
        before: beforeOf && (beforeOf.get(id) ?? null),
      }))
      .sort(
        (a, b) =>
          (b.part?.load?.open ?? 0) - (a.part?.load?.open ?? 0) ||
          (b.part?.resolution.n ?? 0) - (a.part?.resolution.n ?? 0) ||
          a.name.localeCompare(b.name),
      );
  }, [parts, beforeParts, ids, names, dimension]);
}
