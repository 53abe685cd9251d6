'use client';

import { InSight } from '@/components/desk/analytics/in-sight';
import { BacklogChart } from '@/components/desk/metrics/backlog-chart';
import { MetricsPage } from '@/components/desk/metrics/metrics-page';
import { Kpis } from '@/components/desk/metrics/kpis';
import { PartsChart } from '@/components/desk/metrics/parts-chart';
import { VolumeChart } from '@/components/desk/metrics/volume-chart';
import { Attention } from './attention';
import { BusiestHours } from './busiest-hours';

const parts = { by: ['type', 'priority', 'client', 'team', 'channel'] } as const;

/** How the desk is doing, at a glance and to the second. */
export function Dashboard() {
  return (
    <MetricsPage title="Dashboard" surface="dashboard" parts={parts}>
      <Kpis />
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-3">
        <InSight className="lg:col-span-2">
          <VolumeChart />
        </InSight>
        <div className="min-w-0 lg:row-span-2">
          <Attention />
        </div>
        <InSight className="lg:col-span-2">
          <BacklogChart />
        </InSight>
        <InSight>
          <PartsChart
            dimension="priority"
            title="Tickets by priority"
            definition="Tickets created, by priority as it is now."
          />
        </InSight>
        <InSight>
          <PartsChart
            dimension="type"
            title="Tickets by type"
            definition="Tickets created, by type as it is now."
          />
        </InSight>
        <InSight>
          <PartsChart
            dimension="client"
            title="Tickets by client"
            definition="Tickets created, by client."
            most={10}
          />
        </InSight>
        <InSight>
          <PartsChart
            dimension="team"
            title="Tickets by team"
            definition="Tickets created, by team as it is now."
          />
        </InSight>
        <InSight>
          <PartsChart
            dimension="channel"
            title="Tickets by channel"
            definition="Tickets created, by channel."
          />
        </InSight>
        <InSight className="lg:col-span-2">
          <BusiestHours />
        </InSight>
      </div>
    </MetricsPage>
  );
}
