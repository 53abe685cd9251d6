'use client';

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isPreloaded = false;

/** Tells that what every page needs is on the device, or that it has yet to come. */
export function notePreloaded(is: boolean): void {
  isPreloaded = is;
  for (const listener of listeners) listener();
}

/** Whether what every page needs is on the device, so that what can wait may be asked for. */
export const useIsPreloaded = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isPreloaded,
    () => false,
  );

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
