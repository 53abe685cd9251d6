'use client';

import { useSyncExternalStore } from 'react';

const query = '(min-width: 64rem)';

/** Whether the facts have room beside the conversation. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
    () => true,
  );
}
