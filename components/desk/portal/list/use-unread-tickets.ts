'use client';

import { useMemo } from 'react';
import { useUnread } from '@/components/platform/notification/use-unread';

/** The ids of the tickets of which the reader was told something that she has not seen. */
export function useUnreadTickets(): ReadonlySet<string | null | undefined> {
  const { unread } = useUnread();
  return useMemo(() => new Set(unread.map(({ ticketId }) => ticketId)), [unread]);
}
