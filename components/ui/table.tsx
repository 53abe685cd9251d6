import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowUp';
import { clsx } from 'clsx';
import type { Key, ReactNode } from 'react';
import type { Sorting } from '@/components/core/filter/sorting';

type SortKey = string | number | null | undefined;

export type Column<Row> = {
  /** Distinguishes the column within its table. */
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Metrics stand at the end, so that their digits line up. */
  align?: 'start' | 'end';
  /** Any CSS width; default: as wide as needed. */
  width?: string;
  /** Left out where the screen is narrow. */
  wideOnly?: boolean;
  /** Makes the header a button that orders the rows by this; what has none stands last. */
  order?: (row: Row) => SortKey;
  /** The first press of the header puts the most first. */
  isMostFirst?: boolean;
};

/** Rows in the order of a column. */
export type List<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sorting?: Sorting | undefined;
  sortBy?: (column: Column<Row>) => void;
};

type TableLook<Row> = {
  /** Says what the table holds; seen by assistive technology only. */
  caption: string;
  /** Less space between columns, for many metrics side by side. */
  isDense?: boolean;
  rowClass?: (row: Row) => string | undefined;
};

type TableProps<Row> = TableLook<Row> & {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
};

/** A plain table of up to a few hundred rows; its first column names the row. */
export function Table<Row>({ columns, rows, rowKey, ...look }: TableProps<Row>) {
  const keyOf = (row: Row) => String(rowKey(row));
  return <ListTable {...look} list={{ columns, rows, keyOf }} />;
}

type ListTableProps<Row> = TableLook<Row> & {
  list: List<Row>;
  /** How many rows are drawn at most. */
  limit?: number;
};

/** The table of a list that `useList` holds: with an order. */
export function ListTable<Row>({
  caption,
  isDense = false,
  rowClass,
  list,
  limit,
}: ListTableProps<Row>) {
  const { columns, rows, keyOf, sorting, sortBy } = list;
  const classOf = (column: Column<Row>) => cellClass(column, isDense);
  return (
    // Focusable, so that the keyboard can scroll what is wider than the screen.
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={caption}>
      <table className="w-full border-collapse text-13 tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const isSorted = sorting?.id === column.id;
              const direction = !isSorted ? 'none' : sorting.desc ? 'descending' : 'ascending';
              return (
                <th
                  key={column.id}
                  scope="col"
                  style={{ width: column.width }}
                  aria-sort={column.order && sortBy && direction}
                  className={clsx(classOf(column), 'h-8 text-12 font-medium text-ink-muted')}
                >
                  {column.order && sortBy ? (
                    <SortButton
                      direction={direction}
                      onSort={() => sortBy(column)}
                      align={column.align}
                    >
                      {column.header}
                    </SortButton>
                  ) : (
                    column.header
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <tr
              key={keyOf(row)}
              className={clsx(
                'border-t border-line hover:bg-hover has-focus-visible:bg-hover',
                rowClass?.(row),
              )}
            >
              {columns.map((column, index) =>
                index === 0 ? (
                  <th
                    key={column.id}
                    scope="row"
                    className={clsx(classOf(column), 'h-9 font-medium')}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={clsx(classOf(column), 'h-9')}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass(
  { align = 'start', wideOnly }: Pick<Column<never>, 'align' | 'wideOnly'>,
  isDense: boolean,
) {
  return clsx(
    'whitespace-nowrap',
    isDense ? 'px-2' : 'px-4 max-md:px-2 max-md:first:pl-4 max-md:last:pr-4',
    align === 'end' ? 'text-right' : 'text-left',
    wideOnly && 'max-md:hidden',
  );
}

type SortButtonProps = Pick<Column<never>, 'align'> & {
  direction: 'ascending' | 'descending' | 'none';
  onSort: () => void;
  children: ReactNode;
};

function SortButton({ direction, onSort, align, children }: SortButtonProps) {
  const Arrow = direction === 'descending' ? ArrowDownIcon : ArrowUpIcon;
  return (
    <button
      type="button"
      onClick={onSort}
      className={clsx(
        '-mx-1 inline-flex h-6 items-center gap-1 rounded-mark px-1 hover:bg-hover hover:text-ink pointer-coarse:h-11',
        // A name stands over its metrics to the last letter.
        align === 'end' && 'flex-row-reverse',
      )}
    >
      {children}
      <Arrow aria-hidden className={clsx('text-12', direction === 'none' && 'invisible')} />
    </button>
  );
}
