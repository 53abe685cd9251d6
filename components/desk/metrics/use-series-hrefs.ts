'use client';

import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import type { CellHref } from '@/components/core/chart/chart-table';
import type { Drillable } from '@/zero/desk/analytics/engine/question';
import { bucketSpan } from './bucket-span';
import { useTicketsHref } from './use-tickets-href';

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
