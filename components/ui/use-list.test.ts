import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Sorting } from '@/components/core/filter/sorting';
import type { Column } from './table';
import { rowsInOrder } from './testing/rows-in-order';
import { useList } from './use-list';

type Row = { id: string; size: number | null };

const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Name', cell: ({ id }) => id, order: ({ id }) => id },
  {
    id: 'size',
    header: 'Size',
    cell: ({ size }) => size,
    order: ({ size }) => size,
    isMostFirst: true,
  },
];
const rows: readonly Row[] = [
  { id: 'a', size: null },
  { id: 'b', size: 2 },
  { id: 'c', size: 10 },
  { id: 'd', size: 2 },
];

/** What a press of the header of `column` asks for. */
function pressed(column: string, sorting: Sorting): Sorting | undefined {
  let asked: Sorting | undefined;
  function Headers() {
    const onSortingChange = (next: Sorting) => (asked = next);
    const list = useList({ columns, rows, rowKey: ({ id }) => id, sorting, onSortingChange });
    const wanted = columns.find(({ id }) => id === column);
    if (wanted) list.sortBy?.(wanted);
    return null;
  }
  renderToStaticMarkup(createElement(Headers));
  return asked;
}

it('puts what has no metric last in either direction, and leaves equals as they were', () => {
  const order = (desc: boolean) =>
    rowsInOrder(columns, rows, { id: 'size', desc }, ({ id }) => id).join('');
  expect(order(true)).toBe('cbda');
  expect(order(false)).toBe('bdca');
});

it('orders by a column as it is read, and the other way at the next press', () => {
  expect(pressed('name', { id: 'size', desc: true })).toEqual({ id: 'name', desc: false });
  expect(pressed('name', { id: 'name', desc: false })).toEqual({ id: 'name', desc: true });
  expect(pressed('name', { id: 'name', desc: true })).toEqual({ id: 'name', desc: false });
  expect(pressed('size', { id: 'name', desc: true })).toEqual({ id: 'size', desc: true });
});
