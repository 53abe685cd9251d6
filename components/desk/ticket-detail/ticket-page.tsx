'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useListHref } from '@/components/desk/ticket-list/list-position';
import { useTenant } from '@/components/platform/sync/tenant';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Skeleton } from '@/components/ui/skeleton';
import { segmentOf } from './ticket-name';
import { TicketView } from './ticket-view';
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

/** The same for a ticket that is not there and for one that is somebody else's. */
function TicketMissing({ listHref }: { listHref: string }) {
  return (
    <EmptyState
      action={
        <Link href={listHref} variant="secondary">
          Back to the tickets
        </Link>
      }
    >
      Ticket not found.
    </EmptyState>
  );
}

/** Holds the places of a ticket's header and thread until its first rows are here. */
function TicketPlaceholder() {
  return (
    <div aria-busy className="flex h-full min-h-0 flex-col">
      <div className="flex h-14 items-center border-b border-line px-4">
        <Skeleton className="h-5 w-80 max-w-full" />
      </div>
      <div className="mx-auto flex w-full max-w-178 flex-col gap-3 p-4">
        <Skeleton className="mr-12 h-28" />
        <Skeleton className="ml-12 h-20" />
      </div>
    </div>
  );
}
