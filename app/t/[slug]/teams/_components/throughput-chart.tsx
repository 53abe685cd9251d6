'use client';

import { useMemo } from 'react';
import { useAnswered, useFigures } from '@/components/analytics/figures-provider';
import { bucketWords, grainWords } from '@/components/analytics/period-words';
import type { Point, Series } from '@/components/chart/series';
import { SeriesChart } from '@/components/chart/series-chart';
import { formatCount, formatExact } from '@/lib/format/number';
import { useOpenTickets } from '../../dashboard/_components/use-open-tickets';

const now: readonly Series[] = [{ key: 'resolved', label: 'Resolved', colour: 3, shape: 'bar' }];
const compared: readonly Series[] = [
  ...now,
  { key: 'before', label: 'Resolved before', colour: 3, shape: 'line', isComparison: true },
];

/** What gets done: tickets whose solution stands. */
export function ThroughputChart() {
  const answered = useAnswered();
  const { asked, timeZone } = useFigures();
  const open = useOpenTickets();
  const answer = answered?.answer;
  const grain = asked?.grain ?? 'day';
  const points = useMemo<Point[]>(() => {
    const words = bucketWords(grain, timeZone);
    return (answer?.series ?? []).map(({ from, resolution }, index) => ({
      ...words(from),
      values: {
        resolved: resolution.n,
        before: answer?.comparisonSeries?.[index]?.resolution.n ?? null,
      },
    }));
  }, [answer, grain, timeZone]);
  return (
    <SeriesChart
      title="How much gets done?"
      definition="Tickets resolved, whose solution stands, on the day of that solution."
      count={answer && `n = ${formatExact(answer.period.resolution.n)}`}
      empty={
        answer?.period.resolution.n === 0
          ? 'Nothing was resolved in this period. Choose a longer one.'
          : undefined
      }
      points={points}
      series={answer?.comparisonSeries ? compared : now}
      format={formatCount}
      pointWord={grainWords[grain]}
      onPointClick={(index) => open('resolution', answer?.series[index]?.from)}
      onTickets={() => open('resolution')}
    />
  );
}
