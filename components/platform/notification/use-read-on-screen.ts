'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useConnection } from '@/components/platform/sync/use-connection';
import { isInSight, setOpenTicket, subscribeToSight } from './on-screen';
import { useMarkRead } from './use-mark-read';
import { useUnread } from './use-unread';

/** While the ticket is open and in sight, what one is told of it is read: so it is neither mailed nor shown again. */
export function useReadOnScreen(ticketId: string | undefined): void {
  const { unread } = useUnread();
  const { markTicket } = useMarkRead();
  const inSight = useSyncExternalStore(subscribeToSight, isInSight, () => false);
  const isLive = useConnection() === 'live';
  const isNews = ticketId !== undefined && unread.some((each) => each.ticketId === ticketId);

  useEffect(() => (ticketId ? setOpenTicket(ticketId) : undefined), [ticketId]);
  useEffect(() => {
    if (isNews && inSight && isLive) markTicket(ticketId);
  }, [isNews, inSight, isLive, ticketId, markTicket]);
}
