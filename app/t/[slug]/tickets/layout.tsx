import type { ReactNode } from 'react';
import { TicketsArea } from './_components/tickets-area';

/** The list and its tickets: going between them asks the server for nothing. */
export default function TicketsLayout({ children }: { children: ReactNode }) {
  return <TicketsArea>{children}</TicketsArea>;
}
