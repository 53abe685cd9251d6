'use client';

import { useCallback, useMemo } from 'react';
import { changeAddress, useAddress } from '@/components/core/address/address';
import { viewIdIn, withView } from '@/components/platform/view/view-address';
import { readFilter, writeFilter, type ListFilter } from './list-filter';

/**
 * The filter in the URL, and how to change parts of it. A change is in effect in the same frame and
 * asks nothing of the server; it replaces the entry in the history, so that Back leaves the list.
 * Where nothing is chosen any more, the view that one came by is left.
 */
export function useListFilter(): [filter: ListFilter, change: (part: Partial<ListFilter>) => void] {
  const search = useAddress('search');
  const filter = useMemo(() => readFilter(search), [search]);
  const change = useCallback((part: Partial<ListFilter>) => {
    const { pathname, search: before } = window.location;
    const next = writeFilter({ ...readFilter(before), ...part });
    changeAddress(`${pathname}${next && withView(next, viewIdIn(before))}`);
  }, []);
  return [filter, change];
}
