'use client';

import { useEffect, useLayoutEffect } from 'react';

/** How far the screens that were left were scrolled, in pixels, by their address. */
const scrolled = new Map<string, number>();
let [shown, shownBefore] = ['', ''];

/**
 * Names the tab after a screen of the portal and hands it the keyboard, as a page of its own would: from
 * its top, or where it was left for something in it.
 */
export function useScreen(title: string): void {
  useEffect(() => {
    document.title = `${title} · Opsdesk`;
  }, [title]);

  useLayoutEffect(() => {
    const main = document.getElementById('main');
    const { pathname } = window.location;
    if (pathname !== shown) [shown, shownBefore] = [pathname, shown];
    const isBack = shownBefore.startsWith(`${pathname}/`);
    main?.scrollTo({ top: (isBack && scrolled.get(pathname)) || 0 });
    return () => void scrolled.set(pathname, main?.scrollTop ?? 0);
  }, []);

  useEffect(() => {
    // What had the focus went with the screen before, and this one has not taken it itself.
    if (document.activeElement === document.body) document.getElementById('main')?.focus();
  }, []);
}
