'use client';

import { useRouter, useSelectedLayoutSegments } from 'next/navigation';
import { useCallback } from 'react';

/** Goes to a ticket's address from the list or from another ticket, without a request to the server. */
export function goWithin(href: string): void {
  window.history.pushState(null, '', href);
}

/** Returns a function that goes to the list: without a request where the list's own route is loaded. */
export function useGoToList() {
  const router = useRouter();
  const isListLoaded = useSelectedLayoutSegments().at(-1) === 'tickets';
  return useCallback(
    (href: string) => (isListLoaded ? goWithin(href) : router.push(href)),
    [isListLoaded, router],
  );
}
