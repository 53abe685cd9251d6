'use client';

import { FiguresPage } from '@/components/figures/figures-page';
import { TicketsBehind } from './tickets-behind';

const parts = { by: [] } as const;

/** The tickets behind a figure, which go on following its filter. */
export function FigureTickets() {
  return (
    <FiguresPage title="Tickets behind a figure" parts={parts} withDetails>
      <TicketsBehind />
    </FiguresPage>
  );
}
