'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useConnection } from '@/components/platform/sync/use-connection';
import { useMarkRead, useUnread } from './use-notifications';

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

/** The ticket that is open in this tab, whether or not the tab is in sight. */
let open: string | undefined;

/** Says which ticket is open; returns how to take it back. */
function setOpenTicket(ticketId: string): () => void {
  open = ticketId;
  return () => {
    if (open === ticketId) open = undefined;
  };
}

/** Whether the person looks at the ticket now. */
export const isOnScreen = (ticketId: string | null) =>
  ticketId !== null && ticketId === open && document.visibilityState === 'visible';

/** Whether this tab is in sight; with `subscribeToSight` for `useSyncExternalStore`. */
const isInSight = () => document.visibilityState === 'visible';

function subscribeToSight(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
