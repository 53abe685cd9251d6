'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { subscribeToClock } from '@/components/ui/clock';
import type { TicketFilter } from '@/zero/ticket/filter';
import type { ListFilter } from './list-filter';
import { dayOf, ticketFilter } from './ticket-filter';

/** The query's filter for the chosen one, the same object until one of them or the day changes. */
export function useTicketFilter(filter: ListFilter): TicketFilter {
  const { actor, organization } = useTenant();
  const { timeZone } = organization;
  const today = useSyncExternalStore(
    subscribeToClock,
    () => dayOf(Date.now(), timeZone),
    () => '',
  );
  return useMemo(
    () => ticketFilter(filter, { memberId: actor.id, timeZone, today }),
    [filter, actor.id, timeZone, today],
  );
}
