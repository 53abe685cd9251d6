'use client';

import { useQuery } from '@rocicorp/zero/react';
import { addDays } from 'date-fns';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import { choicesOf, type Facet } from './facet';
import type { ListFilter } from './list-filter';
import { midnightOf } from './ticket-filter';
import { useTicketFilter } from './use-ticket-filter';
import { useToday } from './use-today';

/** Tickets counted at most; beyond it a count says "at least". */
const mostCounted = 1_000;

type FacetCounts = {
  /** How many tickets each choice would leave, beside what else is chosen. */
  counts: ReadonlyMap<string, number>;
  /** There are more tickets than were counted. */
  isCut: boolean;
};

/** Counts what each choice of a facet would leave, as long as `isWanted`. */
export function useFacetCounts(filter: ListFilter, facet: Facet, isWanted: boolean): FacetCounts {
  const { actor, organization } = useTenant();
  const today = useToday();
  const rest = useTicketFilter({ ...filter, [facet]: [], sort: null });
  const asked = { organizationId: organization.id, filter: rest, limit: mostCounted };
  const [plain] = useQuery(isWanted && facet !== 'tag' && queries.ticket.bounded(asked), {
    ttl: 'none',
  });
  // Only tags do not stand in the ticket itself.
  const page = { ...asked, start: null, direction: 'forward' as const };
  const [tagged] = useQuery(isWanted && facet === 'tag' && queries.ticket.queue(page), {
    ttl: 'none',
  });
  return useMemo(() => {
    const rows = tagged ?? plain ?? [];
    const tomorrow = addDays(midnightOf(today, organization.timeZone), 1).getTime();
    const viewer = { memberId: actor.id, tomorrow };
    const counts = new Map<string, number>();
    for (const row of rows) {
      for (const choice of choicesOf(facet, row, viewer)) {
        counts.set(choice, (counts.get(choice) ?? 0) + 1);
      }
    }
    return { counts, isCut: rows.length >= mostCounted };
  }, [plain, tagged, facet, actor.id, organization.timeZone, today]);
}
