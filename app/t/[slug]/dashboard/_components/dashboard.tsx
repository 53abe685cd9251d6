'use client';

import { InSight } from '@/components/analytics/in-sight';
import { BacklogChart } from '@/components/figures/backlog-chart';
import { FiguresPage } from '@/components/figures/figures-page';
import { Kpis } from '@/components/figures/kpis';
import { PartsChart } from '@/components/figures/parts-chart';
import { VolumeChart } from '@/components/figures/volume-chart';
import { Attention } from './attention';
import { BusiestHours } from './busiest-hours';

const parts = { by: ['type', 'priority', 'client', 'team', 'channel'] } as const;

/** How the desk is doing, at a glance and to the second. */
export function Dashboard() {
  return (
    <FiguresPage title="Dashboard" surface="dashboard" parts={parts}>
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
            title="How urgent is it?"
            definition="Tickets created, by priority as it is now."
          />
        </InSight>
        <InSight>
          <PartsChart
            dimension="type"
            title="What is it about?"
            definition="Tickets created, by type as it is now."
          />
        </InSight>
        <InSight>
          <PartsChart
            dimension="client"
            title="Whose is it?"
            definition="Tickets created, by client."
            most={10}
          />
        </InSight>
        <InSight>
          <PartsChart
            dimension="team"
            title="Which team has it?"
            definition="Tickets created, by team as it is now."
          />
        </InSight>
        <InSight>
          <PartsChart
            dimension="channel"
            title="How does it reach us?"
            definition="Tickets created, by channel."
          />
        </InSight>
        <InSight className="lg:col-span-2">
          <BusiestHours />
        </InSight>
      </div>
    </FiguresPage>
  );
}
