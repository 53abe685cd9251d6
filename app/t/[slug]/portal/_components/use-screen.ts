'use client';

import { useEffect } from 'react';

/** Names the tab after a screen of the portal and hands it the keyboard, as a page of its own would. */
export function useScreen(title: string): void {
  useEffect(() => {
    document.title = `${title} · Opsdesk`;
  }, [title]);

  useEffect(() => {
    // What had the focus went with the screen before, and this one has not taken it itself.
    if (document.activeElement === document.body) document.getElementById('main')?.focus();
  }, []);
}
