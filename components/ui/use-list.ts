'use client';

import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type Key, useMemo } from 'react';
import type { Sorting } from '@/components/core/filter/sorting';
import type { Column, List } from './table';

type ListOptions<Row> = {
  columns: readonly Column<Row>[];
  /** In the order in which equals stand. */
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  sorting?: Sorting | undefined;
  onSortingChange?: (sorting: Sorting) => void;
};

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Holds a list in its order. */
export function useList<Row extends object>({
  columns,
  rows,
  rowKey,
  sorting,
  onSortingChange,
}: ListOptions<Row>): List<Row> {
  const keyOf = (row: Row) => String(rowKey(row));
  const definitions = useMemo(
    () =>
      columns.map(({ id, header, order, isMostFirst }) => ({
        id,
        header,
        accessorFn: (row: Row) => order?.(row) ?? undefined,
        enableSorting: order !== undefined,
        sortDescFirst: isMostFirst ?? false,
        sortUndefined: 'last' as const,
        sortFn: (
          a: { getValue: (id: string) => unknown },
          b: { getValue: (id: string) => unknown },
        ) => compare(a.getValue(id), b.getValue(id)),
      })),
    [columns],
  );
  const state = useMemo(() => ({ sorting: sorting ? [sorting] : [] }), [sorting]);
  const table = useTable({
    features,
    data: rows,
    columns: definitions,
    getRowId: keyOf,
    state,
    enableSortingRemoval: false,
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(state.sorting) : change;
      if (next) onSortingChange?.(next);
    },
  });
  return {
    columns,
    rows: table.getRowModel().rows.map(({ original }) => original),
    keyOf,
    sorting,
    sortBy: ({ id }) => table.getColumn(id)?.toggleSorting(),
  };
}
