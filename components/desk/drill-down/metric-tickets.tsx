'use client';

import { MetricsPage } from '@/components/desk/metrics/metrics-page';
import { DrillDownTickets } from './drill-down-tickets';

const parts = { by: [] } as const;

/** The tickets behind a figure, which go on following its filter. */
export function MetricTickets() {
  return (
    <MetricsPage title="Tickets behind a figure" parts={parts} withDetails>
      <DrillDownTickets />
    </MetricsPage>
  );
}
