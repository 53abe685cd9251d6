'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { readFilter, writeFilter, type ListFilter } from './list-filter';

const listeners = new Set<() => void>();

/**
 * The filter in the URL, and how to change parts of it. A change is in effect in the same frame and
 * asks nothing of the server; it replaces the entry in the history, so that Back leaves the list.
 */
export function useListFilter(): [filter: ListFilter, change: (part: Partial<ListFilter>) => void] {
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );
  // Next.js changes the address after it has rendered; this notices.
  const followed = useSearchParams();
  useEffect(announce, [followed]);

  const filter = useMemo(() => readFilter(search), [search]);
  const change = useCallback((part: Partial<ListFilter>) => {
    const next = writeFilter({ ...readFilter(window.location.search), ...part });
    window.history.replaceState(null, '', `${window.location.pathname}${next}`);
    announce();
  }, []);
  return [filter, change];
}

function announce() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
