'use client';

import { grainWords } from '@/components/core/period/period-words';
import { useSeries, type ValuesOf } from '@/components/desk/analytics/use-series';
import type { Series } from '@/components/core/chart/series';
import { SeriesChart } from '@/components/core/chart/series-chart';
import { formatCount, formatExact } from '@/lib/format/number';
import {
  type SeriesColumn,
  useOpenTickets,
  useSeriesHrefs,
} from '@/components/desk/metrics/use-tickets-href';

const now: readonly Series[] = [{ key: 'resolved', label: 'Resolved', colour: 3, shape: 'bar' }];
const compared: readonly Series[] = [
  ...now,
  {
    key: 'before',
    label: 'Resolved, previous period',
    colour: 3,
    shape: 'line',
    isComparison: true,
  },
];

const columns: readonly SeriesColumn[] = [
  { what: 'resolution' },
  { what: 'resolution', isBefore: true },
];

const valuesOf: ValuesOf = ({ resolution }, before) => ({
  resolved: resolution.n,
  before: before?.resolution.n ?? null,
});

/** What gets done: tickets whose solution stands. */
export function ThroughputChart() {
  const open = useOpenTickets();
  const hrefOf = useSeriesHrefs(columns);
  const { answer, grain, points, isCompared } = useSeries(valuesOf);
  return (
    <SeriesChart
      title="Tickets resolved"
      definition="Tickets resolved and not reopened, by day of resolution."
      count={answer && `n = ${formatExact(answer.period.resolution.n)}`}
      empty={
        answer?.period.resolution.n === 0
          ? 'No tickets were resolved in this period. Choose a longer one.'
          : undefined
      }
      points={points}
      series={isCompared ? compared : now}
      format={formatCount}
      pointWord={grainWords[grain]}
      hrefOf={hrefOf}
      onPointClick={(index) => open('resolution', index)}
      onTickets={() => open('resolution')}
    />
  );
}
