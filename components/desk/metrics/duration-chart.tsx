'use client';

import { useCallback, useMemo } from 'react';
import { beforeOf, type Series } from '@/components/core/chart/series';
import { SeriesChart } from '@/components/core/chart/series-chart';
import { useMetrics } from '@/components/desk/analytics/metrics-provider';
import { grainWords } from '@/components/core/period/period-words';
import { useSeries, type ValuesOf } from '@/components/desk/analytics/use-series';
import { formatDuration, formatDurationRough } from '@/lib/format/duration';
import { formatExact, formatTickets } from '@/lib/format/number';
import {
  type AnalyticsAnswer,
  histogramEdges,
  type Metrics,
} from '@/zero/desk/analytics/engine/answer';
import { quantileFloor } from '@/lib/statistics/spread';
import { useOpenTickets, useSeriesHrefs } from './use-tickets-href';

type DurationChartProps = { what: Duration; title: string; definition: string };

const p90: Series = {
  key: 'p90',
  label: 'p90: nine of ten are faster',
  short: 'p90',
  colour: 8,
  shape: 'line',
};

const inWords = (seconds: number) => formatDuration(seconds * 1000);

/** A ticket is answered first and solved once, and has several later answers. */
const countsOfOne = [{ key: 'tickets', label: 'n' }] as const;
const countsOfMany = [
  { key: 'n', label: 'n' },
  { key: 'tickets', label: 'Tickets' },
] as const;

const roughly = (seconds: number) => formatDurationRough(seconds * 1000);

/** The median and the slow tail of a duration over time. */
export function DurationChart({ what, title, definition }: DurationChartProps) {
  const { asked, filter } = useMetrics();
  const open = useOpenTickets();
  const valuesOf = useCallback<ValuesOf>(
    (point, before) => ({
      median: point[what].median,
      p90: point[what].p90,
      n: point[what].n,
      tickets: ticketsOf(point, what),
      before: before?.[what].median ?? null,
    }),
    [what],
  );
  const { answer, grain, points, isCompared } = useSeries(valuesOf, isInDetails(what));
  const series = useMemo<Series[]>(() => {
    const median: Series = {
      key: 'median',
      label: 'Median',
      colour: durationColours[what],
      shape: 'line',
    };
    return isCompared ? [median, p90, beforeOf(median, 'Median, previous period')] : [median, p90];
  }, [what, isCompared]);
  const counts = what === 'nextResponse' ? countsOfMany : countsOfOne;
  const columns = useMemo(
    () => [...series, ...counts].map(({ key }) => (key === 'tickets' ? { what } : null)),
    [series, counts, what],
  );
  const hrefOf = useSeriesHrefs(columns);
  const spread = answer?.period[what];
  const waiting =
    what === 'firstResponse' && answer ? waitWords(answer, asked?.question.now ?? 0) : '';
  const hours = filter.hours === 'business' ? 'Opening hours.' : 'Calendar hours.';

  return (
    <SeriesChart
      title={title}
      definition={`${definition} ${hours}`}
      count={
        answer &&
        spread &&
        `median ${spread.median === null ? '–' : inWords(spread.median)}, p90 ${spread.p90 === null ? '–' : inWords(spread.p90)}, ${countWords(answer.period, what)}${waiting}`
      }
      empty={
        spread && spread.n < quantileFloor
          ? 'Fewer than five in this period, too few for a median. Choose a longer one.'
          : undefined
      }
      points={points}
      series={series}
      format={inWords}
      unit="duration"
      axisFormat={roughly}
      pointWord={grainWords[grain]}
      counts={counts}
      hrefOf={hrefOf}
      onPointClick={(index) => open(what, index)}
      isNarrow
      onTickets={() => open(what)}
    />
  );
}

/** Whoever has no answer yet is not in the metric, and is told beside it. */
function waitWords({ unanswered: { n, since } }: AnalyticsAnswer, now: number): string {
  if (n === 0 || since === null) return '';
  return `; ${formatExact(n)} wait for a first one, the oldest for ${inWords(now - since)}`;
}

/** The durations that the page is about, by their names in an answer. */
export type Duration = 'firstResponse' | 'nextResponse' | 'resolution';

/** Whether it takes the details to tell of it. */
export const isInDetails = (what: Duration) => what === 'nextResponse';

/** The same duration has the same colour on every screen. */
export const durationColours = { firstResponse: 5, nextResponse: 1, resolution: 3 } as const;

/** How many tickets a duration is of; a ticket may have several later answers. */
const ticketsOf = (figures: Metrics, what: Duration) =>
  what === 'nextResponse' ? figures.nextResponseTickets : figures[what].n;

/** Of how many a duration speaks: "n = 132", "n = 132 in 80 tickets". */
export function countWords(figures: Metrics, what: Duration): string {
  const { n } = figures[what];
  if (what !== 'nextResponse') return `n = ${formatExact(n)}`;
  return `n = ${formatExact(n)} in ${formatTickets(ticketsOf(figures, what))}`;
}

/** What each bar of a histogram holds: "under 5 m", "5 m to 15 m", "over 30 d". */
export const barNames = [...histogramEdges, undefined].map((edge, index) => {
  const from = histogramEdges[index - 1];
  if (from === undefined) return `Under ${inWords(histogramEdges[0])}`;
  return edge === undefined ? `${inWords(from)} or more` : `${inWords(from)} to ${inWords(edge)}`;
});

/** The same for an axis: the bar's upper edge. */
export const barLabels = [...histogramEdges.map((edge) => `< ${inWords(edge)}`), 'more'];
