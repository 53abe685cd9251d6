'use client';

import { useEffect } from 'react';
import { useUnread } from './use-unread';

const counted = /^\(\d+\+?\) /;

/** Puts the number of unread notifications before the tab's title, whatever the page calls it, and on the app's icon. */
export function useTabCount(): void {
  const { count, unread } = useUnread();
  const total = unread.length;

  useEffect(() => {
    const mark = () => {
      const bare = document.title.replace(counted, '');
      const title = count ? `(${count}) ${bare}` : bare;
      if (document.title !== title) document.title = title;
    };
    mark();
    // Pages name their tab when they like, and Next.js when it has rendered.
    const observer = new MutationObserver(mark);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      document.title = document.title.replace(counted, '');
    };
  }, [count]);

  useEffect(() => {
    if (!('setAppBadge' in navigator)) return undefined;
    // Browsers without an installed app refuse, which changes nothing.
    navigator.setAppBadge(total).catch(() => {});
    return () => void navigator.clearAppBadge().catch(() => {});
  }, [total]);
}
