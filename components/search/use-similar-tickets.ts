'use client';

import type { SimilarTicket } from '@/zero/search/answer';
import { useConnection } from '../sync/use-connection';
import { useTenant } from '../sync/tenant';
import { useAsked } from './use-asked';
import { useSettled } from './use-settled';

const typingPauseMs = 300;
/** Shorter titles are like everything. */
const shortestText = 8;

/**
 * Earlier tickets that the asker may see and that are like one with this title, most alike first.
 * What was found last stays while typing goes on; nothing without a connection.
 */
export function useSimilarTickets(text: string): readonly SimilarTicket[] {
  const { organization } = useTenant();
  const isOffline = useConnection() === 'offline';
  const settled = useSettled(text.trim().slice(0, 300), typingPauseMs);
  const isAsked = settled.length >= shortestText && !isOffline;
  const address = `/api/t/${organization.slug}/search/similar?${new URLSearchParams({ title: settled })}`;
  const { answer } = useAsked<{ tickets: SimilarTicket[] }>(isAsked ? address : null);
  return answer?.tickets ?? none;
}

const none: readonly SimilarTicket[] = [];
