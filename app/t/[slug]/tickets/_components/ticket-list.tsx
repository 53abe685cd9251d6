'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { StaffTicketList } from './staff-ticket-list';

type TicketListProps = {
  /** Called once the list stands: the time to fetch what comes next. */
  onReady?: () => void;
};

/** All tickets of the organization for its people; a client's people are led to their own. */
export function TicketList({ onReady }: TicketListProps) {
  const { organization, actor } = useTenant();
  const router = useRouter();
  const isClient = actor.userType === 'client';

  useEffect(() => {
    if (isClient) router.replace(`/t/${organization.slug}/portal`);
  }, [isClient, router, organization.slug]);
  useEffect(() => {
    document.title = 'Tickets · Opsdesk';
    onReady?.();
  }, [onReady]);

  return isClient ? null : <StaffTicketList />;
}
