'use client';

import { type RefObject, useEffect } from 'react';

/** Focuses what has opened, so that arrows and Page Up scroll it; never takes the focus from anything. */
export function useFocusOnOpen(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [ref]);
}
