'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { ticketStatuses, type TicketStatus } from '@/zero/desk/ticket/values';

/** What is searched for, as the address says it. */
export type Question = { text: string; status: readonly TicketStatus[]; clientId: string | null };

/** The question in the address, and a function that changes a part of it in place. */
export function useQuestion(): [Question, (part: Partial<Question>) => void] {
  const params = useSearchParams();
  const question = useMemo<Question>(
    () => ({
      text: params.get('q') ?? '',
      status: ticketStatuses.filter((status) => params.getAll('status').includes(status)),
      clientId: params.get('client'),
    }),
    [params],
  );

  function change(part: Partial<Question>) {
    const { text, status, clientId } = { ...question, ...part };
    const next = new URLSearchParams();
    if (text) next.set('q', text);
    for (const each of status) next.append('status', each);
    if (clientId) next.set('client', clientId);
    window.history.replaceState(null, '', `${window.location.pathname}?${next}`);
  }
  return [question, change];
}
