'use client';

/** The ticket that is open in this tab, whether or not the tab is in sight. */
let open: string | undefined;

/** Says which ticket is open; returns how to take it back. */
export function setOpenTicket(ticketId: string): () => void {
  open = ticketId;
  return () => {
    if (open === ticketId) open = undefined;
  };
}

/** Whether the person looks at the ticket now. */
export const isOnScreen = (ticketId: string | null) =>
  ticketId !== null && ticketId === open && document.visibilityState === 'visible';

/** Whether this tab is in sight; with `subscribeToSight` for `useSyncExternalStore`. */
export const isInSight = () => document.visibilityState === 'visible';

export function subscribeToSight(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
