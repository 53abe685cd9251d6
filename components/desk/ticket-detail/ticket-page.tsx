'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useListHref } from '../ticket-list/list-position';
import { TicketMissing } from './ticket-missing';
import { TicketPlaceholder } from './ticket-placeholder';
import { TicketView } from './ticket-view';
import { segmentOf } from './ticket-name';
import { useTicket } from './use-ticket';

/** The ticket that `segment` of the address names: its number, or its id while it has none. */
export function TicketPage({ segment }: { segment: string }) {
  const { organization, actor } = useTenant();
  const router = useRouter();
  const home = `/t/${organization.slug}/tickets`;
  const listHref = useListHref(organization.id) ?? home;
  const { ticket, isComplete } = useTicket(organization.id, segment);
  const isClient = actor.userType === 'client';

  useEffect(() => {
    if (isClient) router.replace(`/t/${organization.slug}/portal/${segment}`);
  }, [isClient, router, organization.slug, segment]);

  const settled = ticket && segmentOf(ticket);
  useEffect(() => {
    // Only forward: from the id to the number that the server has given.
    if (settled && settled !== segment) {
      window.history.replaceState(null, '', `${home}/${settled}`);
    }
  }, [settled, segment, home]);

  if (isClient) return <TicketPlaceholder />;
  if (ticket) return <TicketView ticket={ticket} isComplete={isComplete} />;
  return isComplete ? <TicketMissing listHref={listHref} /> : <TicketPlaceholder />;
}
