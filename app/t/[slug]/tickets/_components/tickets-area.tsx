'use client';

import { usePathname } from 'next/navigation';
import { lazy, Suspense } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { TicketPlaceholder } from '../[number]/_components/ticket-placeholder';
import { TicketList } from './ticket-list';

const loadTicketPage = () =>
  import('../[number]/_components/ticket-page').then(({ TicketPage }) => ({ default: TicketPage }));
const TicketPage = lazy(loadTicketPage);

/**
 * Shows the ticket that the address names, or else the list. The address decides, not the route
 * that was loaded, so that the way between them needs no request, also offline.
 */
export function TicketsArea() {
  const { organization } = useTenant();
  const segment = usePathname().slice(`/t/${organization.slug}/tickets/`.length);
  if (!segment) return <TicketList onReady={loadTicketPage} />;
  return (
    <Suspense fallback={<TicketPlaceholder />}>
      <TicketPage segment={segment} />
    </Suspense>
  );
}
