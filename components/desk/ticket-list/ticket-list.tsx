'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { StaffTicketList } from './staff-ticket-list';

/** All tickets of the organization for its people; a client's people are led to their own. */
export function TicketList() {
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
