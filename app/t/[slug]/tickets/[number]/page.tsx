import { TicketPage } from './_components/ticket-page';

export default function Page() {
  return <TicketPage />;
}
