import { TicketsArea } from '@/components/desk/ticket-list/tickets-area';

/** Shows the list or a ticket depending on the URL; the pages below only define the routes. */
export default function TicketsLayout() {
  return <TicketsArea />;
}
