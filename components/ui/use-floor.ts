'use client';

import { useLayoutEffect } from 'react';

/** Keeps `height` (CSS length) free at the foot of the screen: messages appear above it while this is mounted. */
export function useFloor(height: string): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--floor', height);
    return () => {
      style.removeProperty('--floor');
    };
  }, [height]);
}
