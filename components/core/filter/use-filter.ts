'use client';

import { useCallback, useMemo } from 'react';
import { changeAddress, goWithin, useAddress } from '@/components/core/address/address';

/** A filter as the address has it, and how to change it there. */
export type BoundFilter<Value> = {
  value: Value;
  change: (part: Partial<Value>) => void;
  clear: () => void;
  isEmpty: boolean;
  /** Returns of a query what the filter reads, with `?` where there is any. */
  keep: (search: string) => string;
};

/**
 * Binds a filter to the address. What is chosen is a step to go back by; letters and orders are not.
 */
export function useFilter<Value extends object>(filter: {
  empty: Value;
  read: (search: string) => Value;
  write: (value: Value, search?: string) => string;
  isEmpty: (value: Value) => boolean;
}): BoundFilter<Value> {
  const search = useAddress('search');
  const value = useMemo(() => filter.read(search), [filter, search]);
  const change = useCallback(
    (part: Partial<Value>) => {
      const { pathname, search: here } = window.location;
      const href = pathname + filter.write({ ...filter.read(here), ...part }, here);
      const isStep = Object.values(part).some(Array.isArray);
      if (isStep) goWithin(href);
      else changeAddress(href);
    },
    [filter],
  );
  const clear = useCallback(() => change(filter.empty), [filter, change]);
  const keep = useCallback((query: string) => filter.write(filter.read(query)), [filter]);
  return { value, change, clear, isEmpty: filter.isEmpty(value), keep };
}
