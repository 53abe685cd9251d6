'use client';

import { grainWords } from '@/components/desk/analytics/period-words';
import { useCourse, type ValuesOf } from '@/components/desk/analytics/use-course';
import type { Series } from '@/components/core/chart/series';
import { SeriesChart } from '@/components/core/chart/series-chart';
import { formatCount, formatExact } from '@/lib/format/number';
import { useOpenTickets } from './use-open-tickets';
import { type SeriesColumn, useSeriesHrefs } from './use-series-hrefs';

const now: readonly Series[] = [
  { key: 'created', label: 'Created', colour: 1, shape: 'bar' },
  { key: 'solved', label: 'Solved', colour: 3, shape: 'bar' },
];
const compared: readonly Series[] = [
  ...now,
  { key: 'createdBefore', label: 'Created before', colour: 1, shape: 'line', isComparison: true },
  { key: 'solvedBefore', label: 'Solved before', colour: 3, shape: 'line', isComparison: true },
];

const columns: readonly SeriesColumn[] = [
  { what: 'created' },
  { what: 'solved' },
  { what: 'created', isBefore: true },
  { what: 'solved', isBefore: true },
];

const valuesOf: ValuesOf = ({ created, solvedTickets }, before) => ({
  created,
  solved: solvedTickets,
  createdBefore: before?.created ?? null,
  solvedBefore: before?.solvedTickets ?? null,
});

/** Whether the desk keeps up: what came in against what was solved. */
export function VolumeChart() {
  const open = useOpenTickets();
  const { answer, grain, points, isCompared } = useCourse(valuesOf);
  const hrefOf = useSeriesHrefs(columns);
  const isEmpty = answer && answer.period.created + answer.period.solvedTickets === 0;

  return (
    <SeriesChart
      title="Created vs resolved"
      definition="Tickets created and tickets solved, each on its own day."
      count={
        answer &&
        `n = ${formatExact(answer.period.created)} created, ${formatExact(answer.period.solvedTickets)} solved`
      }
      empty={
        isEmpty ? 'Nothing was created or solved in this period. Choose a longer one.' : undefined
      }
      points={points}
      series={isCompared ? compared : now}
      format={formatCount}
      pointWord={grainWords[grain]}
      hrefOf={hrefOf}
      onPointClick={(index, key) => open(key === 'solved' ? 'solved' : 'created', index)}
      onTickets={() => open('created')}
    />
  );
}
