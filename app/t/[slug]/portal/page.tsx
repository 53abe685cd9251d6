import type { Metadata } from 'next';
import { PortalTickets } from './_components/portal-tickets';

export const metadata: Metadata = { title: 'Tickets' };

export default function PortalPage() {
  return <PortalTickets />;
}
