'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import { loadZod } from '@/lib/zod-in-browser';
import { useDebounced } from '@/components/platform/search/use-debounced';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { queries } from '@/zero/queries';

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
  const rested = useDebounced(loaded > 0 ? filter : undefined, restMs);
  const isCounting = total === undefined && rested === filter;
  const [rows, { type }] = useQuery(
    isCounting && queries.ticket.bounded({ organizationId, filter, limit: mostCounted }),
    { ttl: 'none' },
  );
  const counted = rows?.length ?? 0;
  const isCounted = isCounting && (type === 'complete' || counted >= mostCounted);
  const isKnown = total !== undefined || isCounted;
  const isExact = total !== undefined || (isCounted && counted < mostCounted);
  const count = total ?? (isExact ? counted : Math.max(counted, loaded));
  return useMemo(() => ({ count, isExact, isKnown }), [count, isExact, isKnown]);
}

const answerSchema = z.object({ total: z.number() });

/** How many tickets a filter leaves, exactly: asked of the server once everything in it is selected and there are more than are counted here. */
export function useExactTotal(
  slug: string,
  filter: TicketFilter,
  known: ResultCount,
  isWanted: boolean,
): ResultCount {
  const [answer, setAnswer] = useState<{ filter: TicketFilter; total: number }>();
  const isAsking = isWanted && !known.isExact;
  useEffect(() => {
    if (!isAsking) return undefined;
    const giveUp = new AbortController();
    async function ask() {
      const response = await fetch(`/api/t/${slug}/tickets/bulk/count`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ filter }),
        signal: giveUp.signal,
      });
      await loadZod();
      if (response.ok) setAnswer({ filter, ...answerSchema.parse(await response.json()) });
    }
    // Without an answer it stays at "more than", which is true.
    ask().catch(() => undefined);
    return () => giveUp.abort();
  }, [isAsking, slug, filter]);
  if (!isAsking || answer?.filter !== filter) return known;
  return { count: Math.max(answer.total, known.count), isExact: true, isKnown: true };
}
