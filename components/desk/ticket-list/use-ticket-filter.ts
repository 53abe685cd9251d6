'use client';

import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { readFilter, writeFilter, type ListFilter } from './list-filter';
import { ticketFilter } from './ticket-filter';
import { useToday } from './use-today';

/** The query's filter for the chosen one, the same object until what it asks for or the day changes. */
export function useTicketFilter(filter: ListFilter): TicketFilter {
  const { actor, organization } = useTenant();
  const { timeZone } = organization;
  const today = useToday();
  const asked = writeFilter({ ...filter, group: null, columns: null });
  return useMemo(
    () => ticketFilter(readFilter(asked), { memberId: actor.id, timeZone, today }),
    [asked, actor.id, timeZone, today],
  );
}
