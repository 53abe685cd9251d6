'use client';

import { useEffect } from 'react';
import { useConnection } from '@/components/platform/sync/use-connection';
import { isSharedComputer } from '@/lib/shared-computer';
import { keepPages } from './worker';

/** Long enough that nobody waits for anything else, in milliseconds. */
const restMs = 3_000;

/** Keeps these pages on the device, so that they open without a network; not on a shared computer. */
export function OfflinePages({ pages }: { pages: readonly string[] }) {
  const isLive = useConnection() === 'live';
  const wanted = pages.join(' ');
  useEffect(() => {
    const isPossible = 'serviceWorker' in navigator && process.env.NODE_ENV === 'production';
    if (!isLive || !isPossible || isSharedComputer(document.cookie)) return undefined;
    // What cannot be kept now is kept at the next visit.
    const over = new AbortController();
    const keep = () => void keepPages(wanted.split(' '), over.signal).catch(() => {});
    const timer = setTimeout(keep, restMs);
    // The worker may be ready only after access ended, which has deleted what was kept.
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [isLive, wanted]);
  return null;
}
