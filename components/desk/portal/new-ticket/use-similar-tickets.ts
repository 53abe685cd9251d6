'use client';

import { useMemo } from 'react';
import { mostSimilar } from '@/lib/search/similar';
import { useDebounced } from '@/components/platform/search/use-debounced';
import { useSearchRequest } from '@/components/platform/search/use-search';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import type { SimilarTicket } from '@/zero/desk/search/ticket-hit';

const typingPauseMs = 300;
/** Shorter titles are like everything. */
const shortestText = 8;
const mostShown = 5;

/** What is shown of a ticket like the one being written. */
type Similar = Pick<SimilarTicket, 'id' | 'number' | 'title' | 'status' | 'createdAt'>;

/**
 * Earlier tickets that the member may see and that are like one with this title, most alike first:
 * those of `near`, which are on the device, at once, and what the server finds in the whole history
 * once typing pauses. What it found last stays while typing goes on.
 */
export function useSimilarTickets(text: string, near: readonly Similar[]): readonly Similar[] {
  const { organization } = useTenant();
  const isOffline = useConnection() === 'offline';
  const typed = text.trim().slice(0, 300);
  const settled = useDebounced(typed, typingPauseMs);
  const isAsked = settled.length >= shortestText && !isOffline;
  const address = `/api/t/${organization.slug}/search/similar?${new URLSearchParams({ title: settled })}`;
  const { answer } = useSearchRequest<{ tickets: SimilarTicket[] }>(isAsked ? address : null);
  const here = useMemo(
    () => (typed.length < shortestText ? [] : mostSimilar(typed, near)),
    [typed, near],
  );
  return useMemo(() => {
    const found = answer?.tickets ?? [];
    const rest = here.filter(({ id }) => found.every((ticket) => ticket.id !== id));
    return [...found, ...rest].slice(0, mostShown);
  }, [answer, here]);
}
