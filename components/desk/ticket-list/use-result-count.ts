'use client';

import { useQuery } from '@rocicorp/zero/react';
import { queries } from '@/zero/queries';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { useSettled } from '@/components/platform/search/use-settled';

/** Tickets counted at most; beyond it the count says "more than". */
const mostCounted = 1_000;
const restMs = 400;

/** How many tickets match: `isExact`, or at least this many; `isKnown` once they are counted. */
export type ResultCount = { count: number; isExact: boolean; isKnown: boolean };

/**
 * Counts what a filter leaves. `loaded` are the rows that the list holds, and `total` their number
 * when they are all there are. Only when the list rests on a filter with more, up to 1,000 are counted.
 */
export function useResultCount(
  organizationId: string,
  filter: TicketFilter,
  loaded: number,
  total: number | undefined,
): ResultCount {
  // Counting reads many rows: the first screen comes before it, also when the page opens.
  const rested = useSettled(loaded > 0 ? filter : undefined, restMs);
  const isCounting = total === undefined && rested === filter;
  const [rows, { type }] = useQuery(
    isCounting && queries.ticket.bounded({ organizationId, filter, limit: mostCounted }),
    { ttl: 'none' },
  );
  if (total !== undefined) return { count: total, isExact: true, isKnown: true };
  const counted = rows?.length ?? 0;
  const isKnown = isCounting && (type === 'complete' || counted >= mostCounted);
  const isExact = isKnown && counted < mostCounted;
  return { count: isExact ? counted : Math.max(counted, loaded), isExact, isKnown };
}
