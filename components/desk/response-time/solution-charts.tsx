'use client';

import { useCallback, useMemo } from 'react';
import { beforeOf, type Series } from '@/components/core/chart/series';
import { SeriesChart } from '@/components/core/chart/series-chart';
import { WhenVisible } from '@/components/desk/analytics/when-visible';
import { shareOf, shareWord } from '@/components/desk/analytics/metric-text';
import { grainWords } from '@/components/core/period/period-words';
import { useSeries, type ValuesOf } from '@/components/desk/analytics/use-series';
import {
  type SeriesColumn,
  useOpenTickets,
  useSeriesHrefs,
} from '@/components/desk/metrics/use-tickets-href';
import { formatExact, formatPercent, formatTickets } from '@/lib/format/number';
import type { Metrics } from '@/zero/desk/analytics/engine/answer';
import { quantileFloor } from '@/lib/statistics/spread';
import type { Drillable } from '@/zero/desk/analytics/engine/question';

const reopened: Share = {
  label: 'Reopened',
  part: { what: 'cameBack', read: ({ cameBack }) => cameBack },
  whole: { what: 'solved', label: 'Solved', read: ({ solvedTickets }) => solvedTickets },
  colour: 7,
};

const inOneAnswer: Share = {
  label: 'In one answer',
  part: { what: 'oneTouch', read: ({ oneTouch }) => oneTouch },
  whole: { what: 'resolution', label: 'Solved', read: ({ resolution }) => resolution.n },
  colour: 3,
  needsDetails: true,
};

/** Whether solutions hold, and how many of them it took one answer to find. */
export function SolutionCharts() {
  return (
    <>
      <WhenVisible>
        <ShareChart
          title="Reopen rate"
          definition="Share of resolved tickets that were reopened within seven days. The newest may still be reopened."
          share={reopened}
        />
      </WhenVisible>
      <WhenVisible>
        <ShareChart
          title="One-touch resolution rate"
          definition="Share of resolutions with a single reply, never waiting or blocked and never reopened."
          share={inOneAnswer}
        />
      </WhenVisible>
    </>
  );
}

/** Some of the solutions, and all that they are of; both count tickets. */
type Share = {
  /** What the share is called: "Reopened". */
  label: string;
  part: { what: Drillable; read: (figures: Metrics) => number };
  whole: { what: Drillable; label: string; read: (figures: Metrics) => number };
  colour: Series['colour'];
  /** Whether the part is not known before the details have arrived. */
  needsDetails?: boolean;
};

type ShareChartProps = {
  title: string;
  definition: string;
  /** A constant. */
  share: Share;
};

/** How large a part of the solutions is, over time. */
function ShareChart({ title, definition, share }: ShareChartProps) {
  const { label, part, whole, colour } = share;
  const open = useOpenTickets();
  const valuesOf = useCallback<ValuesOf>(
    (point, before) => ({
      share: rateOf(share, point),
      before: before ? rateOf(share, before) : null,
      part: share.part.read(point),
      whole: share.whole.read(point),
    }),
    [share],
  );
  const { answer, grain, points, isCompared } = useSeries(valuesOf, share.needsDetails);
  const series = useMemo<Series[]>(() => {
    const now: Series = {
      key: 'share',
      label: `Share ${label.toLowerCase()}`,
      colour,
      shape: 'line',
    };
    return isCompared ? [now, beforeOf(now, 'Share, previous period')] : [now];
  }, [label, colour, isCompared]);
  const counts = useMemo(
    () => [
      { key: 'part', label },
      { key: 'whole', label: whole.label },
    ],
    [label, whole.label],
  );
  const columns: readonly SeriesColumn[] = [
    ...series.map(() => null),
    { what: part.what },
    { what: whole.what },
  ];
  const hrefOf = useSeriesHrefs(columns);
  const all = answer && whole.read(answer.period);

  return (
    <SeriesChart
      title={title}
      definition={definition}
      count={answer && words(share, answer.period, answer.comparison)}
      empty={
        all !== undefined && all < quantileFloor
          ? 'Fewer than five in this period, too few for a share. Choose a longer one.'
          : undefined
      }
      points={points}
      series={series}
      counts={counts}
      format={formatPercent}
      unit="share"
      pointWord={grainWords[grain]}
      hrefOf={hrefOf}
      onPointClick={(index) => open(part.what, index)}
      isNarrow
      onTickets={() => open(part.what)}
    />
  );
}

function rateOf({ part, whole }: Share, figures: Metrics): number | null {
  const all = whole.read(figures);
  return all < quantileFloor ? null : shareOf(part.read(figures), all);
}

/** "12.3%, 10.1% before; 41 tickets, n = 334". */
function words(share: Share, period: Metrics, comparison: Metrics | null): string {
  const count = share.part.read(period);
  const before = comparison && rateOf(share, comparison);
  const compared = before === null ? '' : `, ${formatPercent(before)} before`;
  return `${shareWord(rateOf(share, period))}${compared}; ${formatTickets(count)}, n = ${formatExact(share.whole.read(period))}`;
}
