'use client';

import {
  createSortedRowModel,
  type RowSelectionState,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type Key, useMemo, useState } from 'react';
import type { Sorting } from '@/components/core/filter/sorting';
import type { Column, List } from './table';

type ListOptions<Row> = {
  columns: readonly Column<Row>[];
  /** In the order in which equals stand. */
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  sorting?: Sorting | undefined;
  onSortingChange?: (sorting: Sorting) => void;
  /** Names a row; where it is given, rows can be selected. */
  selectBy?: (row: Row) => string;
};

const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
});

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Holds a list together: its order and its selection. */
export function useList<Row extends object>({
  columns,
  rows,
  rowKey,
  sorting,
  onSortingChange,
  selectBy,
}: ListOptions<Row>): List<Row> {
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
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
  const state = useMemo(
    () => ({ sorting: sorting ? [sorting] : [], rowSelection }),
    [sorting, rowSelection],
  );
  const table = useTable({
    features,
    data: rows,
    columns: definitions,
    getRowId: keyOf,
    state,
    enableSortingRemoval: false,
    enableRowSelection: selectBy !== undefined,
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(state.sorting) : change;
      if (next) onSortingChange?.(next);
    },
    onRowSelectionChange: setRowSelection,
  });
  return {
    columns,
    rows: table.getRowModel().rows.map(({ original }) => original),
    keyOf,
    sorting,
    sortBy: ({ id }) => table.getColumn(id)?.toggleSorting(),
    ...(selectBy && {
      selection: {
        nameOf: selectBy,
        rows: table.getSelectedRowModel().rows.map(({ original }) => original),
        isSelected: (row: Row) => rowSelection[keyOf(row)] === true,
        isAll: table.getIsAllRowsSelected(),
        toggle: (key: string) => table.getRow(key).toggleSelected(),
        toggleAll: () => table.toggleAllRowsSelected(),
        clear: () => setRowSelection({}),
      },
    }),
  };
}
