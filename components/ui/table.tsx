import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowUp';
import { clsx } from 'clsx';
import type { Key, ReactNode } from 'react';

export type Column<Row> = {
  /** Distinguishes the column within its table. */
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end, so that their digits line up. */
  align?: 'start' | 'end';
  /** Any CSS width; default: as wide as needed. */
  width?: string;
  /** Left out where the screen is narrow. */
  wideOnly?: boolean;
  /** Makes the header a button that orders the rows. */
  sort?: { direction: 'ascending' | 'descending' | 'none'; onSort: () => void };
};

type TableProps<Row> = {
  /** Says what the table holds; seen by assistive technology only. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** Less space between columns, for many figures side by side. */
  isDense?: boolean;
  rowClass?: (row: Row) => string | undefined;
};

/** A plain table of up to a few hundred rows; its first column names the row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  isDense = false,
  rowClass,
}: TableProps<Row>) {
  const classOf = (column: Column<Row>) => cellClass(column, isDense);
  return (
    // Focusable, so that the keyboard can scroll what is wider than the screen.
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={caption}>
      <table className="w-full border-collapse text-13 tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={{ width: column.width }}
                aria-sort={column.sort?.direction}
                className={clsx(classOf(column), 'h-8 text-12 font-medium text-ink-muted')}
              >
                {column.sort ? (
                  <SortButton {...column.sort} align={column.align}>
                    {column.header}
                  </SortButton>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
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

type SortButtonProps = NonNullable<Column<never>['sort']> &
  Pick<Column<never>, 'align'> & { children: ReactNode };

function SortButton({ direction, onSort, align, children }: SortButtonProps) {
  const Arrow = direction === 'descending' ? ArrowDownIcon : ArrowUpIcon;
  return (
    <button
      type="button"
      onClick={onSort}
      className={clsx(
        '-mx-1 inline-flex h-6 items-center gap-1 rounded-mark px-1 hover:bg-hover hover:text-ink pointer-coarse:h-11',
        // A name stands over its figures to the last letter.
        align === 'end' && 'flex-row-reverse',
      )}
    >
      {children}
      <Arrow aria-hidden className={clsx('text-12', direction === 'none' && 'invisible')} />
    </button>
  );
}
