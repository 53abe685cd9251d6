'use client';

import { useTenant } from '@/components/sync/tenant';
import { TicketPage } from '../[number]/_components/ticket-page';
import { useAddress } from './address';
import { TicketList } from './ticket-list';

/**
 * Shows the ticket that the address names, or else the list. The address decides, not the route
 * that was loaded, so that the way between them needs no request, also offline.
 */
export function TicketsArea() {
  const { organization } = useTenant();
  const segment = useAddress('pathname').slice(`/t/${organization.slug}/tickets/`.length);
  return segment ? <TicketPage segment={segment} /> : <TicketList />;
}
