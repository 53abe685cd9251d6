import type { Metadata } from 'next';
import { NewTicket } from './_components/new-ticket';

export const metadata: Metadata = { title: 'New ticket' };

export default function NewTicketPage() {
  return <NewTicket />;
}
