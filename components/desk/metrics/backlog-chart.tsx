'use client';

import { grainWords } from '@/components/desk/analytics/period-words';
import { useCourse, type ValuesOf } from '@/components/desk/analytics/use-course';
import type { Series } from '@/components/core/chart/series';
import { SeriesChart } from '@/components/core/chart/series-chart';
import { formatCount, formatExact } from '@/lib/format/number';
import { useOpenTickets } from './use-open-tickets';
import { type SeriesColumn, useSeriesHrefs } from './use-series-hrefs';

const now: readonly Series[] = [{ key: 'backlog', label: 'Backlog', colour: 4, shape: 'area' }];
const compared: readonly Series[] = [
  ...now,
  { key: 'before', label: 'Before', colour: 4, shape: 'line', isComparison: true },
];

const columns: readonly SeriesColumn[] = [{ what: 'backlog' }, { what: 'backlog', isBefore: true }];

const valuesOf: ValuesOf = ({ backlog }, before) => ({
  backlog,
  before: before?.backlog ?? null,
});

/** How much work lies before us, and whether it grows. */
export function BacklogChart() {
  const open = useOpenTickets();
  const hrefOf = useSeriesHrefs(columns);
  const { answer, grain, points, isCompared } = useCourse(valuesOf);

  return (
    <SeriesChart
      title="Backlog over time"
      definition={`Tickets not solved at each ${grain}’s end.`}
      count={answer && `${formatExact(answer.period.backlog)} at the end`}
      points={points}
      series={isCompared ? compared : now}
      format={formatCount}
      pointWord={grainWords[grain]}
      hrefOf={hrefOf}
      onPointClick={(index) => open('backlog', index)}
      onTickets={() => open('backlog')}
    />
  );
}
