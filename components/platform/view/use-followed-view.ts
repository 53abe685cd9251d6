'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { SavedView } from '@/zero/platform/view/schema';

/**
 * When a view is changed while it is on screen as it was, the screen goes along: `follow` is called
 * with the view's new query. `search` is the query on screen.
 */
export function useFollowedView(
  view: SavedView | undefined,
  search: string,
  follow: (search: string) => void,
): void {
  const followNow = useEffectEvent(follow);
  const seen = useRef<{ id: string; search: string }>(undefined);
  const id = view?.id;
  const kept = view?.config.search;
  useEffect(() => {
    const before = seen.current;
    if (id === undefined || kept === undefined) return;
    seen.current = { id, search: kept };
    if (before?.id !== id || before.search === kept || before.search !== search) return;
    followNow(kept);
  }, [id, kept, search]);
}
