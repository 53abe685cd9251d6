'use client';

import { useMemo } from 'react';
import { useAnswered, useFigures } from '@/components/analytics/figures-provider';
import { bucketWords, grainWords } from '@/components/analytics/period-words';
import type { Point, Series } from '@/components/chart/series';
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

/** Whether the desk keeps up: what came in against what was solved. */
export function VolumeChart() {
  const answered = useAnswered();
  const { asked, timeZone } = useFigures();
  const open = useOpenTickets();
  const answer = answered?.answer;
  const grain = asked?.grain ?? 'day';
  const points = useMemo<Point[]>(() => {
    const words = bucketWords(grain, timeZone);
    return (answer?.series ?? []).map(({ from, created, solved }, index) => {
      const before = answer?.comparisonSeries?.[index];
      return {
        ...words(from),
        values: {
          created,
          solved,
          createdBefore: before?.created ?? null,
          solvedBefore: before?.solved ?? null,
        },
      };
    });
  }, [answer, grain, timeZone]);
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
      series={answer?.comparisonSeries ? compared : now}
      format={formatCount}
      pointWord={grainWords[grain]}
      onPointClick={(index) => open('created', answer?.series[index]?.from)}
      onTickets={() => open('created')}
    />
  );
}
