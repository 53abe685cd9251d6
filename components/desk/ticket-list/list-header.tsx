import { clsx } from 'clsx';
import { cellClass, type Column, columnFaces, rowGrid } from './columns';

/** Two columns are as narrow as their icon; their names are for assistive technology. */
const unseen: readonly Column[] = ['status', 'priority'];

/** The names of the columns, above the rows while they scroll. */
export function ListHeader({ columns }: { columns: readonly Column[] }) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={clsx(
        rowGrid,
        'sticky top-0 z-10 h-8 border-b border-line bg-surface max-sm:sr-only',
      )}
    >
      <span role="columnheader" className="absolute">
        <span className="sr-only">Selected</span>
      </span>
      {columns.map((column) => (
        <span
          key={column}
          role="columnheader"
          className={clsx(cellClass(column), '!text-12 !font-medium !text-ink-faint')}
        >
          {unseen.includes(column) ? (
            <span className="sr-only">{columnFaces[column].word}</span>
          ) : (
            columnFaces[column].word
          )}
        </span>
      ))}
    </div>
  );
}
