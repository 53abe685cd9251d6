'use client';

import { useSyncExternalStore } from 'react';

const narrow = '(width < 40rem)';
const coarse = '(pointer: coarse)';

/** The height of a row in pixels: one line, taller under a finger, two lines on a phone. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, rowHeight, () => 36);
}

/** The same where nothing is drawn yet. */
export function rowHeight(): number {
  if (matchMedia(narrow).matches) return 60;
  return matchMedia(coarse).matches ? 44 : 36;
}

function subscribe(listener: () => void) {
  const media = [matchMedia(narrow), matchMedia(coarse)];
  for (const query of media) query.addEventListener('change', listener);
  return () => {
    for (const query of media) query.removeEventListener('change', listener);
  };
}
