'use client';

import { useSyncExternalStore } from 'react';
import { peopleIn, type Person, subscribeToPresence } from './presence-store';

const nobody: readonly Person[] = [];

/** Who is in the ticket now, oneself included. */
export function usePeopleIn(ticketId: string): readonly Person[] {
  return useSyncExternalStore(
    subscribeToPresence,
    () => peopleIn(ticketId),
    () => nobody,
  );
}
