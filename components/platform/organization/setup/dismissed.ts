'use client';

import { useSyncExternalStore } from 'react';

const nameOf = (organizationId: string) => `opsdesk:setup-dismissed:${organizationId}`;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the set-up list of the organization was put away on this device, and how to do so. */
export function useDismissed(organizationId: string): [isDismissed: boolean, dismiss: () => void] {
  const read = () => {
    try {
      return localStorage.getItem(nameOf(organizationId)) !== null;
    } catch {
      return false;
    }
  };
  const isDismissed = useSyncExternalStore(subscribe, read, () => true);
  const dismiss = () => {
    try {
      localStorage.setItem(nameOf(organizationId), '1');
    } catch {
      // Where nothing is kept, the list comes back.
    }
    for (const listener of listeners) listener();
  };
  return [isDismissed, dismiss];
}
