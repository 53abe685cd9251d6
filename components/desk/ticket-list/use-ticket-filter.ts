'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { changeAddress, useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { viewIdIn, withView } from '@/components/platform/view/view-address';
import { subscribeToClock } from '@/components/ui/clock';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { type ListFilter, readFilter, writeFilter } from './list-filter';
import { dayOf, ticketFilter } from './ticket-filter';

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

/**
 * The filter in the URL, and how to change parts of it. A change is in effect in the same frame and
 * asks nothing of the server; it replaces the entry in the history, so that Back leaves the list.
 * Where nothing is chosen any more, the view that one came by is left.
 */
export function useListFilter(): [filter: ListFilter, change: (part: Partial<ListFilter>) => void] {
  const search = useAddress('search');
  const filter = useMemo(() => readFilter(search), [search]);
  const change = useCallback((part: Partial<ListFilter>) => {
    const { pathname, search: before } = window.location;
    const next = writeFilter({ ...readFilter(before), ...part });
    changeAddress(`${pathname}${next && withView(next, viewIdIn(before))}`);
  }, []);
  return [filter, change];
}

/** Today where the organization is, as `YYYY-MM-DD`; it turns by itself. */
export function useToday(): string {
  const { organization } = useTenant();
  return useSyncExternalStore(
    subscribeToClock,
    () => dayOf(Date.now(), organization.timeZone),
    () => '',
  );
}
