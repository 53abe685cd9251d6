'use client';

import { KpiTile } from '@/components/core/chart/kpi-tile';
import { toast } from '@/components/ui/toast';

const trend = [31, 28, 35, 40, 22, 6, 4, 36, 33, 29, 44, 38, 9, 5];

/** Tiles in the states that they have. */
export function ChartTiles() {
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <KpiTile
        name="Backlog"
        definition="Open tickets at the end of the period."
        text="1.2k"
        exact="1,204"
        value={1204}
        before={1100}
        moreIs="worse"
        trend={trend}
        colour="var(--chart-4)"
        onTickets={() => toast('Opens the tickets behind the number')}
      />
      <KpiTile
        name="CSAT"
        definition="Ratings of 4 or 5, of all ratings."
        text="91.4%"
        aside="n = 70 of 152 asked"
        value={0.914}
        before={0.914}
        moreIs="better"
        trend={[0.9, 0.92, null, 0.89, 0.93, 0.91]}
        colour="var(--chart-2)"
      />
      <KpiTile
        name="Next response"
        definition="Median from a client’s message to our answer."
        text={null}
        reason="fewer than 5, so no median"
        value={null}
        before={4200}
        moreIs="worse"
        trend={[null, null, 900, null]}
        colour="var(--chart-5)"
      />
      <KpiTile
        name="SLA attainment"
        definition="SLA targets met, of those due."
        text={null}
        reason="no SLA target was due"
        value={null}
        before={undefined}
        moreIs="better"
        trend={[]}
        colour="var(--chart-6)"
      />
    </div>
  );
}
