'use client';

import { useEffect } from 'react';

/** Reads again every `everyMs` milliseconds while the page is on screen; undefined: not at all. */
export function useRepeatedReading(readAgain: () => void, everyMs: number | undefined): void {
  useEffect(() => {
    if (everyMs === undefined) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') readAgain();
    }, everyMs);
    return () => clearInterval(timer);
  }, [readAgain, everyMs]);
}
