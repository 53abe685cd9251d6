'use client';

import { grainWords } from '@/components/analytics/period-words';
import { useCourse, type ValuesOf } from '@/components/analytics/use-course';
import type { Series } from '@/components/chart/series';
import { SeriesChart } from '@/components/chart/series-chart';
import { formatCount, formatExact } from '@/lib/format/number';
import { useOpenTickets } from './use-open-tickets';

const now: readonly Series[] = [
  { key: 'created', label: 'Created', colour: 1, shape: 'bar' },
  { key: 'solved', label: 'Solved', colour: 3, shape: 'bar' },
];
const compared: readonly Series[] = [
  ...now,
  { key: 'createdBefore', label: 'Created before', colour: 1, shape: 'line', isComparison: true },
  { key: 'solvedBefore', label: 'Solved before', colour: 3, shape: 'line', isComparison: true },
];

const valuesOf: ValuesOf = ({ created, solved }, before) => ({
  created,
  solved,
  createdBefore: before?.created ?? null,
  solvedBefore: before?.solved ?? null,
});

/** Whether the desk keeps up: what came in against what was solved. */
export function VolumeChart() {
  const open = useOpenTickets();
  const { answer, grain, points, isCompared } = useCourse(valuesOf);
  const isEmpty = answer && answer.period.created + answer.period.solved === 0;

  return (
    <SeriesChart
      title="Do we keep up?"
      definition="Tickets created and tickets solved, each on its own day."
      count={
        answer &&
        `n = ${formatExact(answer.period.created)} created, ${formatExact(answer.period.solved)} solved`
      }
      empty={
        isEmpty ? 'Nothing was created or solved in this period. Choose a longer one.' : undefined
      }
      points={points}
      series={isCompared ? compared : now}
      format={formatCount}
      pointWord={grainWords[grain]}
      onPointClick={(index) => open('created', answer?.series[index]?.from)}
      onTickets={() => open('created')}
    />
  );
}
