'use client';

import { WhenVisible } from '@/components/desk/analytics/when-visible';
import { MetricsPage } from '@/components/desk/metrics/metrics-page';
import { DurationChart } from '@/components/desk/metrics/duration-chart';
import { LoadCharts } from './load-charts';
import { TeamRows } from './team-rows';
import { ThroughputChart } from './throughput-chart';

const parts = {
  by: ['team', 'agent'],
  spreadBy: ['team', 'agent'],
  loadBy: ['team', 'agent'],
} as const;

/** Who carries what, how old it is, and what gets done, by team and by person. */
export function Teams() {
  return (
    <MetricsPage title="Teams" parts={parts} surface="teams">
      <p className="max-w-200 text-12 text-ink-muted">
        Who each metric counts for. First response: who sent the first reply. Resolution and
        throughput: assignee when resolved. Open, SLA and CSAT: assignee now. A team has the tickets
        that are with it now. What is open is as of now, whatever the period.
      </p>
      <LoadCharts />
      <TeamRows />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
        <WhenVisible className="lg:col-span-2">
          <ThroughputChart />
        </WhenVisible>
        <WhenVisible>
          <DurationChart
            what="firstResponse"
            title="First response time"
            definition="From the client’s first message to our first response."
          />
        </WhenVisible>
        <WhenVisible>
          <DurationChart
            what="resolution"
            title="Resolution time"
            definition="From creation to the last resolution, by day of resolution."
          />
        </WhenVisible>
      </div>
    </MetricsPage>
  );
}
