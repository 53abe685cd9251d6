'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import type { CellHref } from '@/components/core/chart/chart-table';
import { drillDownHref, type DrillDownOptions } from '@/components/desk/analytics/drill-down-href';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Drillable, AnalyticsQuery, Span } from '@/zero/desk/analytics/engine/question';

/** Returns a function that tells the address of the list of the tickets behind a metric of the page. */
export function useTicketsHref() {
  const { organization } = useTenant();
  const { filter } = useMetrics();
  return useCallback(
    (what: Drillable, options?: DrillDownOptions) =>
      drillDownHref(organization.slug, filter, what, options),
    [organization.slug, filter],
  );
}

/** Returns a function that opens the list of the tickets behind a metric, or behind a bucket of it. */
export function useOpenTickets() {
  const { asked } = useMetrics();
  const hrefOf = useTicketsHref();
  const router = useRouter();
  return useCallback(
    (what: Drillable, bucket?: number) => {
      const span = asked && bucket !== undefined && bucketSpan(asked.question, bucket);
      router.push(hrefOf(what, span ? { span } : {}));
    },
    [hrefOf, asked, router],
  );
}

/** What a column of a chart's table counts; `isBefore` in the comparison. Null is no count of tickets. */
export type SeriesColumn = { what: Drillable; isBefore?: boolean } | null;

/** Where the counts of a chart through time lead; `columns` are those behind the one that names the row. */
export function useSeriesHrefs(columns: readonly SeriesColumn[]): CellHref {
  const { asked } = useMetrics();
  const hrefOf = useTicketsHref();
  return (row, column) => {
    const counted = columns[column - 1];
    const span = counted && asked && bucketSpan(asked.question, row, counted.isBefore);
    return span ? hrefOf(counted.what, { span }) : undefined;
  };
}

/** The time that a bucket of the series is about, or the same bucket of the comparison; undefined where there is none. */
function bucketSpan(
  { buckets, period, comparisonBuckets, comparison }: AnalyticsQuery,
  index: number,
  isBefore = false,
): Span | undefined {
  const starts = isBefore ? comparisonBuckets : buckets;
  const from = starts[index];
  const to = starts[index + 1] ?? (isBefore ? comparison : period)?.to;
  return from === undefined || to === undefined ? undefined : { from, to };
}
