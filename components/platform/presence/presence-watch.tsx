'use client';

import { useEffect } from 'react';
import { useSync } from '@/components/platform/sync/sync-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import { presencePath } from './presence-path';
import { hearPresence } from './presence-store';
import { watchPresence } from './watch-presence';

/** Hears where colleagues are while somebody can look at this page; for staff. */
export function PresenceWatch() {
  const { userId } = useSync();
  const { slug } = useTenant().organization;

  useEffect(() => {
    let stop: (() => void) | undefined;
    const turn = () => {
      const isVisible = document.visibilityState === 'visible';
      if (isVisible)
        stop ??= watchPresence(presencePath(slug), `opsdesk:presence:${userId}:${slug}`);
      else {
        stop?.();
        stop = undefined;
      }
    };
    turn();
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      stop?.();
      hearPresence({ whole: true, here: [] });
    };
  }, [userId, slug]);

  return null;
}
