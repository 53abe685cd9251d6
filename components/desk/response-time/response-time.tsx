'use client';

import { InSight } from '@/components/desk/analytics/in-sight';
import { MetricsPage } from '@/components/desk/metrics/metrics-page';
import { DurationChart } from '@/components/desk/metrics/duration-chart';
import { DurationHistogram } from './duration-histogram';
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
        <InSight>
          <DurationChart
            what="firstResponse"
            title="First response time"
            definition="From the client’s first message to our first answer."
          />
        </InSight>
        <InSight>
          <DurationHistogram what="firstResponse" title="First response time, distribution" />
        </InSight>
        <InSight>
          <DurationChart
            what="nextResponse"
            title="Next response time"
            definition="From the oldest unanswered message to our next answer."
          />
        </InSight>
        <InSight>
          <DurationHistogram what="nextResponse" title="Next response time, distribution" />
        </InSight>
        <InSight>
          <DurationChart
            what="resolution"
            title="Resolution time"
            definition="From creation to the last solution, on the day of that solution."
          />
        </InSight>
        <InSight>
          <DurationHistogram what="resolution" title="Resolution time, distribution" />
        </InSight>
        <SolutionCharts />
        <InSight className="lg:col-span-2">
          <SlaTable dimension="priority" title="By priority" word="Priority" />
        </InSight>
        <InSight className="lg:col-span-2">
          <SlaTable
            dimension="agent"
            title="By agent"
            word="Agent"
            attribution="First responses count for who answered, solutions for who had the ticket then, promises and ratings for who has it now."
          />
        </InSight>
        <InSight className="lg:col-span-2">
          <SlaTable dimension="client" title="By client" word="Client" />
        </InSight>
      </div>
    </MetricsPage>
  );
}
