import { TicketsArea } from '@/components/desk/ticket-list/tickets-area';

/** The list and its tickets, by the address alone; the pages below only name the routes. */
export default function TicketsLayout() {
  return <TicketsArea />;
}
