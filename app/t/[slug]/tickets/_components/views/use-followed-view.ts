'use client';

import { useEffect, useRef } from 'react';
import type { SavedView } from '@/zero/schema';
import { changeAddress } from '../address';
import { withView } from './view-address';

/** When a view is changed while it is on screen as it was, the list goes along. */
export function useFollowedView(view: SavedView | undefined, search: string): void {
  const seen = useRef<{ id: string; search: string }>(undefined);
  const id = view?.id;
  const kept = view?.config.search;
  useEffect(() => {
    const before = seen.current;
    if (id === undefined || kept === undefined) return;
    seen.current = { id, search: kept };
    if (before?.id !== id || before.search === kept || before.search !== search) return;
    changeAddress(`${window.location.pathname}${withView(kept, id)}`);
  }, [id, kept, search]);
}
