'use client';

import { useAddress } from '@/components/core/address/address';
import { PresenceWatch } from '@/components/platform/presence/presence-watch';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { TicketPage } from '../ticket-detail/ticket-page';
import { TicketList } from './ticket-list';

/**
 * Shows the ticket that the address names, or else the list. The address decides, not the route
 * that was loaded, so that the way between them needs no request, also offline.
 */
export function TicketsArea() {
  const { organization, actor } = useTenant();
  const segment = useAddress('pathname').slice(`/t/${organization.slug}/tickets/`.length);
  return (
    <>
      {can(actor, 'presence.show') && <PresenceWatch />}
      {segment ? <TicketPage segment={segment} /> : <TicketList />}
    </>
  );
}
