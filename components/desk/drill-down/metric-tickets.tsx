'use client';

import { FiguresPage } from '@/components/desk/metrics/metrics-page';
import { TicketsBehind } from './drill-down-tickets';

const parts = { by: [] } as const;

/** The tickets behind a figure, which go on following its filter. */
export function FigureTickets() {
  return (
    <FiguresPage title="Tickets behind a figure" parts={parts} withDetails>
      <TicketsBehind />
    </FiguresPage>
  );
}
