'use client';

import { useMemo } from 'react';
import type { Point, Series } from '@/components/core/chart/series';
import { SeriesChart } from '@/components/core/chart/series-chart';
import { WhenVisible } from '@/components/desk/analytics/when-visible';
import { useHasResult } from '@/components/desk/analytics/metrics-provider';
import {
  barLabels,
  barNames,
  countWords,
  type Duration,
  DurationChart,
  durationColours,
  isInDetails,
} from '@/components/desk/metrics/duration-chart';
import { MetricsPage } from '@/components/desk/metrics/metrics-page';
import { useOpenTickets } from '@/components/desk/metrics/use-tickets-href';
import { formatCount } from '@/lib/format/number';
import { SlaTable } from './sla-table';
import { SolutionCharts } from './solution-charts';

const parts = {
  by: ['priority', 'agent', 'client'],
  spreadBy: ['priority', 'agent', 'client'],
} as const;

/** How long clients wait for us: the middle, the slow tail, and where it comes from. */
export function ResponseTime() {
  return (
    <MetricsPage title="Response time" surface="response-time" parts={parts} withDetails>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
        <WhenVisible>
          <DurationChart
            what="firstResponse"
            title="First response time"
            definition="From the client’s first message to our first response."
          />
        </WhenVisible>
        <WhenVisible>
          <DurationHistogram what="firstResponse" title="First response time, distribution" />
        </WhenVisible>
        <WhenVisible>
          <DurationChart
            what="nextResponse"
            title="Next response time"
            definition="From the oldest unanswered message to our next response."
          />
        </WhenVisible>
        <WhenVisible>
          <DurationHistogram what="nextResponse" title="Next response time, distribution" />
        </WhenVisible>
        <WhenVisible>
          <DurationChart
            what="resolution"
            title="Resolution time"
            definition="From creation to the last resolution, by day of resolution."
          />
        </WhenVisible>
        <WhenVisible>
          <DurationHistogram what="resolution" title="Resolution time, distribution" />
        </WhenVisible>
        <SolutionCharts />
        <WhenVisible className="lg:col-span-2">
          <SlaTable dimension="priority" title="By priority" word="Priority" />
        </WhenVisible>
        <WhenVisible className="lg:col-span-2">
          <SlaTable
            dimension="agent"
            title="By agent"
            word="Agent"
            attribution="First responses count for the agent who answered, resolutions for the assignee at that time, SLA targets and ratings for the current assignee."
          />
        </WhenVisible>
        <WhenVisible className="lg:col-span-2">
          <SlaTable dimension="client" title="By client" word="Client" />
        </WhenVisible>
      </div>
    </MetricsPage>
  );
}

/** How a duration is spread over the period. */
function DurationHistogram({ what, title }: { what: Duration; title: string }) {
  const answered = useHasResult(isInDetails(what));
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
      definition="Number of tickets by duration."
      count={answered && countWords(answered.answer.period, what)}
      empty={bars && total === 0 ? 'No data in this period.' : undefined}
      points={points}
      series={series}
      format={formatCount}
      pointWord="Took"
      isNarrow
      onTickets={() => open(what)}
    />
  );
}
