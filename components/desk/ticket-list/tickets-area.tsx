'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useAddress } from '@/components/core/address/address';
import { TicketPage } from '@/components/desk/ticket-detail/ticket-page';
import { PresenceWatch } from '@/components/platform/presence/presence-watch';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { StaffTicketList } from './staff-ticket-list';

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

/** All tickets of the organization for its people; a client's people are led to their own. */
function TicketList() {
  const { organization, actor } = useTenant();
  const router = useRouter();
  const isClient = actor.userType === 'client';

  useEffect(() => {
    if (isClient) router.replace(`/t/${organization.slug}/portal`);
  }, [isClient, router, organization.slug]);
  useEffect(() => {
    document.title = 'Tickets · Opsdesk';
  }, []);

  return isClient ? null : <StaffTicketList />;
}
