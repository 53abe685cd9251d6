'use client';

import { useMemo } from 'react';
import { goWithin } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { useListHref, useNeighbours } from '@/components/desk/ticket-list/list-position';
import { usePreloadTickets } from '@/components/desk/ticket-list/preload-tickets';
import { segmentOf } from './ticket-name';

type Step = { href: string; go: () => void };

export type TicketWay = {
  previous?: Step;
  next?: Step;
  listHref: string;
  back: () => void;
};

/**
 * Where one can go from a ticket: its neighbours in the list and the list. The neighbours' threads
 * are brought to the device once the ticket's own `isComplete`.
 */
export function useTicketWay(ticketId: string, isComplete: boolean): TicketWay {
  const { organization } = useTenant();
  const { previous, next, around } = useNeighbours(ticketId);
  const home = `/t/${organization.slug}/tickets`;
  const listHref = useListHref(organization.id) ?? home;
  // The server answers what it is asked in one go: what is on screen must not wait for them.
  usePreloadTickets(organization.id, isComplete ? around : []);

  const [before, after] = [previous, next].map((place) => place && `${home}/${segmentOf(place)}`);
  return useMemo(
    () => ({
      ...(before && { previous: stepTo(before) }),
      ...(after && { next: stepTo(after) }),
      listHref,
      back: () => goWithin(listHref),
    }),
    [before, after, listHref],
  );
}

const stepTo = (href: string): Step => ({ href, go: () => goWithin(href) });
