'use client';

import { useMemo } from 'react';
import { useAnswered, useFigures } from '@/components/analytics/figures-provider';
import { bucketWords, grainWords } from '@/components/analytics/period-words';
import type { Point, Series } from '@/components/chart/series';
import { SeriesChart } from '@/components/chart/series-chart';
import { formatCount, formatExact } from '@/lib/format/number';
import { useOpenTickets } from './use-open-tickets';

const now: readonly Series[] = [{ key: 'backlog', label: 'Backlog', colour: 4, shape: 'area' }];
const compared: readonly Series[] = [
  ...now,
  { key: 'before', label: 'Before', colour: 4, shape: 'line', isComparison: true },
];

/** How much work lies before us, and whether it grows. */
export function BacklogChart() {
  const answered = useAnswered();
  const { asked, timeZone } = useFigures();
  const open = useOpenTickets();
  const answer = answered?.answer;
  const grain = asked?.grain ?? 'day';
  const points = useMemo<Point[]>(() => {
    const words = bucketWords(grain, timeZone);
    return (answer?.series ?? []).map(({ from, backlog }, index) => ({
      ...words(from),
      values: { backlog, before: answer?.comparisonSeries?.[index]?.backlog ?? null },
    }));
  }, [answer, grain, timeZone]);

  return (
    <SeriesChart
      title="How much lies before us?"
      definition={`Tickets not solved at each ${grain}’s end.`}
      count={answer && `${formatExact(answer.period.backlog)} at the end`}
      points={points}
      series={answer?.comparisonSeries ? compared : now}
      format={formatCount}
      pointWord={grainWords[grain]}
      onTickets={() => open('backlog')}
    />
  );
}
