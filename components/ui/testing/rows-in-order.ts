import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Sorting } from '@/components/core/filter/sorting';
import type { Column } from '../table';
import { useList } from '../use-list';

/** The keys of the rows in the order in which a table of these columns shows them. */
export function rowsInOrder<Row extends object>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  sorting: Sorting,
  rowKey: (row: Row) => string,
): string[] {
  const shown: string[] = [];
  function Rows() {
    shown.push(...useList({ columns, rows, rowKey, sorting }).rows.map(rowKey));
    return null;
  }
  renderToStaticMarkup(createElement(Rows));
  return shown;
}
