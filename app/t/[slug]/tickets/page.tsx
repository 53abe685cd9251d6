import type { Metadata } from 'next';
import { TicketList } from './_components/ticket-list';

export const metadata: Metadata = { title: 'Tickets' };

export default function Page() {
  return <TicketList />;
}
