'use client';

import { useMemo } from 'react';
import { useAnswered } from '@/components/desk/analytics/metrics-provider';
import type { Point, Series } from '@/components/core/chart/series';
import { SeriesChart } from '@/components/core/chart/series-chart';
import { formatCount } from '@/lib/format/number';
import { useOpenTickets } from '@/components/desk/metrics/use-open-tickets';
import {
  barLabels,
  barNames,
  countWords,
  type Duration,
  isInDetails,
  durationColours,
} from '@/components/desk/metrics/durations';

/** How a duration is spread over the period. */
export function DurationHistogram({ what, title }: { what: Duration; title: string }) {
  const answered = useAnswered(isInDetails(what));
  const open = useOpenTickets();
  const bars = answered?.answer.histograms[what];
  const points = useMemo<Point[]>(
    () =>
      barNames.map((name, index) => ({
        label: barLabels[index] ?? '',
        name,
        values: { count: bars?.[index] ?? 0 },
      })),
    [bars],
  );
  const series = useMemo<Series[]>(
    () => [{ key: 'count', label: 'How many', colour: durationColours[what], shape: 'bar' }],
    [what],
  );
  const total = (bars ?? []).reduce((sum, count) => sum + count, 0);

  return (
    <SeriesChart
      title={title}
      definition="How many took how long."
      count={answered && countWords(answered.answer.period, what)}
      empty={bars && total === 0 ? 'Nothing to spread in this period.' : undefined}
      points={points}
      series={series}
      format={formatCount}
      pointWord="Took"
      isNarrow
      onTickets={() => open(what)}
    />
  );
}
