'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useAddress } from '@/components/core/address/address';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { StaffTicketList } from './staff-ticket-list';

const TicketPage = preloadWhenIdle(
  lazyScreen(async () => (await import('@/components/desk/ticket-detail/ticket-page')).TicketPage),
);
const PresenceWatch = lazyScreen(
  async () => (await import('@/components/platform/presence/presence-watch')).PresenceWatch,
);

// Not only once it is to be drawn: until then there is much else to wait for.
if (typeof window !== 'undefined' && /^\/t\/[^/]+\/tickets\/./.test(window.location.pathname)) {
  void TicketPage.preload();
}

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
