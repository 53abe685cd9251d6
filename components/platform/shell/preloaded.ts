'use client';

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isPreloaded = false;

/** Tells that what every page needs is on the device, or that it has yet to come. */
export function notePreloaded(is: boolean): void {
  isPreloaded = is;
  for (const listener of listeners) listener();
}

const drawn = Promise.withResolvers<void>();

/** Tells that the shell has been drawn. */
export const noteDrawn = (): void => drawn.resolve();

/** Resolves once the shell has been drawn and the browser has nothing else to do. */
export async function whenDrawn(): Promise<void> {
  await drawn.promise;
  await new Promise<void>((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });
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
