'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import type { ResultCount } from '../use-result-count';

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
      if (response.ok) setAnswer({ filter, ...answerSchema.parse(await response.json()) });
    }
    // Without an answer it stays at "more than", which is true.
    ask().catch(() => undefined);
    return () => giveUp.abort();
  }, [isAsking, slug, filter]);
  if (!isAsking || answer?.filter !== filter) return known;
  return { count: Math.max(answer.total, known.count), isExact: true, isKnown: true };
}
