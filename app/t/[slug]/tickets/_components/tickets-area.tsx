'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { TicketPage } from '../[number]/_components/ticket-page';

/**
 * Shows the ticket that the address names, or else the page. The address decides, not the route
 * that was loaded, so that `goWithin` opens a ticket from the list without a request, also offline.
 */
export function TicketsArea({ children }: { children: ReactNode }) {
  const { organization } = useTenant();
  const segment = usePathname().slice(`/t/${organization.slug}/tickets/`.length);
  return segment ? <TicketPage segment={segment} /> : children;
}
