import type { Metadata } from 'next';
import { PortalTicket } from './_components/portal-ticket';

type Props = { params: Promise<{ ticket: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ticket } = await params;
  return { title: /^\d+$/.test(ticket) ? `Ticket #${ticket}` : 'Ticket' };
}

export default async function PortalTicketPage({ params }: Props) {
  const { ticket } = await params;
  return <PortalTicket key={ticket} segment={ticket} />;
}
