'use client';

import { useCallback, useMemo } from 'react';
import { changeAddress, useAddress } from './address';
import { readFilter, writeFilter, type ListFilter } from './list-filter';

/**
 * The filter in the URL, and how to change parts of it. A change is in effect in the same frame and
 * asks nothing of the server; it replaces the entry in the history, so that Back leaves the list.
 */
export function useListFilter(): [filter: ListFilter, change: (part: Partial<ListFilter>) => void] {
  const search = useAddress('search');
  const filter = useMemo(() => readFilter(search), [search]);
  const change = useCallback((part: Partial<ListFilter>) => {
    const next = writeFilter({ ...readFilter(window.location.search), ...part });
    changeAddress(`${window.location.pathname}${next}`);
  }, []);
  return [filter, change];
}
