'use client';

import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every render that does what the newest `callback` does: for what is drawn slowly. */
export function useStable<Args extends readonly unknown[]>(
  callback: ((...args: Args) => void) | undefined,
): (...args: Args) => void {
  const newest = useRef(callback);
  useLayoutEffect(() => {
    newest.current = callback;
  });
  return useCallback((...args: Args) => newest.current?.(...args), []);
}
