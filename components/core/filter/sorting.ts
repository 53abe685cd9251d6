'use client';

import { queryText } from '@/components/core/address/query-text';
import { useMemo } from 'react';
import { changeAddress, useAddress } from '@/components/core/address/address';

/** By which column a list is ordered, and whether the most stands first. */
export type Sorting = { id: string; desc: boolean };

const shape = /^(-?)(\w+)$/;

/** Reads the order of an address' query: `?sort=-open`. */
export function readSorting(search: string, ids: readonly string[], usual: Sorting): Sorting {
  const [, minus, id = ''] = shape.exec(new URLSearchParams(search).get('sort') ?? '') ?? [];
  return ids.includes(id) ? { id, desc: minus === '-' } : usual;
}

/** The query with the order in it, where it is not the usual one. */
export function writeSorting(search: string, { id, desc }: Sorting, usual: Sorting): string {
  const params = new URLSearchParams(search);
  if (id === usual.id && desc === usual.desc) params.delete('sort');
  else params.set('sort', `${desc ? '-' : ''}${id}`);
  const written = queryText(params);
  return written && `?${written}`;
}

/** The order of a list in the address, and how to change it there; it is no step to go back by. */
export function useSorting(
  ids: readonly string[],
  usual: Sorting,
): [Sorting, (sorting: Sorting) => void] {
  const search = useAddress('search');
  const sorting = useMemo(() => readSorting(search, ids, usual), [search, ids, usual]);
  const change = (next: Sorting) => {
    const { pathname, search: here } = window.location;
    changeAddress(pathname + writeSorting(here, next, usual));
  };
  return [sorting, change];
}
