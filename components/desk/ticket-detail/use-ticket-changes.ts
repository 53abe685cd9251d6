'use client';

import { useLayoutEffect, useMemo, useRef } from 'react';
import { useChange } from '@/components/desk/ticket/use-change';
import type { Snooze } from '@/components/desk/ticket/snooze-times';
import type { TicketPriority, TicketStatus } from '@/zero/desk/ticket/values';

/** What staff can change of the ticket on screen; each shows at once, can be undone, and says so when it did not go through. */
export function useTicketChanges(ticketId: string) {
  const change = useChange();
  const shown = useRef(ticketId);
  useLayoutEffect(() => {
    shown.current = ticketId;
  }, [ticketId]);
  return useMemo(() => {
    const ids = () => [shown.current];
    return {
      assign: (assigneeId: string | null) => void change({ kind: 'assign', assigneeId }, ids()),
      changeStatus: (status: TicketStatus) => void change({ kind: 'status', status }, ids()),
      changePriority: (priority: TicketPriority) =>
        void change({ kind: 'priority', priority }, ids()),
      changeType: (typeId: string | null) => void change({ kind: 'type', typeId }, ids()),
      changeTeam: (teamId: string | null) => void change({ kind: 'team', teamId }, ids()),
      tag: (tagId: string) => void change({ kind: 'tag', tagId }, ids()),
      untag: (tagId: string) => void change({ kind: 'untag', tagId }, ids()),
      snooze: (snooze: Snooze) => void change({ kind: 'snooze', ...snooze }, ids()),
      wake: () => void change({ kind: 'wake' }, ids()),
    };
  }, [change]);
}

export type TicketChanges = ReturnType<typeof useTicketChanges>;
