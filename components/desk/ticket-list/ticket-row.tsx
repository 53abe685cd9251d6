'use client';

import { rowAttributes } from '@rocicorp/zero-virtual/react';
import { clsx } from 'clsx';
import { memo, type MouseEvent } from 'react';
import { isDone } from '@/zero/desk/ticket/rules';
import { cellClass, type Column, rowGrid } from './columns';
import type { ListRow } from './list-row';
import { rowCell } from './row-cell';
import { RowSigns } from './row-signs';
import { SelectionCell } from './selection/selection-cell';
import type { SelectTicket } from './selection/use-selection';
import type { Directory } from './use-directory';

type TicketRowProps = {
  row: ListRow;
  /** Its place in the list as far as it is known, from 0. */
  index: number;
  href: string;
  columns: readonly Column[];
  directory: Directory;
  /** The one row that Tab reaches. */
  isReachable: boolean;
  isSelected: boolean;
  onSelect: SelectTicket;
  onOpen: (href: string) => void;
};

/** One ticket of the list. Keys are handled by the list around it. */
export const TicketRow = memo(function TicketRow({
  row,
  index,
  href,
  columns,
  directory,
  isReachable,
  isSelected,
  onSelect,
  onOpen,
}: TicketRowProps) {
  function open(event: MouseEvent<HTMLElement>) {
    // With a modifier, the browser opens it beside.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(href);
  }

  return (
    <div
      role="row"
      aria-selected={isSelected}
      // The header is the first row.
      aria-rowindex={index + 2}
      tabIndex={isReachable ? 0 : -1}
      data-ticket-id={row.id}
      data-ticket-number={row.number}
      {...rowAttributes(index, row.id)}
      className={clsx(
        rowGrid,
        'relative h-9 scroll-mt-(--list-top) outline-none [content-visibility:auto] hover:bg-hover focus:bg-selected max-sm:h-15 pointer-coarse:h-11 max-sm:pointer-coarse:h-15',
        isSelected && 'bg-selected',
        'focus-visible:shadow-[inset_2px_0_0_var(--accent)]',
      )}
    >
      <SelectionCell
        ticketId={row.id}
        name={row.number > 0 ? `#${row.number}` : row.title}
        isSelected={isSelected}
        onSelect={onSelect}
      />
      {columns.map((column) => (
        <span key={column} role="gridcell" data-column={column} className={cellClass(column)}>
          {column === 'title' ? (
            <>
              <a
                dir="auto"
                href={href}
                tabIndex={-1}
                onClick={open}
                className={clsx(
                  'truncate outline-none after:absolute after:inset-0',
                  isAwaited(row) ? 'font-semibold' : 'font-normal',
                )}
              >
                {row.title}
              </a>
              <RowSigns row={row} directory={directory} isDueHere={!columns.includes('due')} />
            </>
          ) : (
            rowCell(column, row, directory)
          )}
        </span>
      ))}
    </div>
  );
});

/** Whether the client has had the last word, and so waits for ours. */
function isAwaited({ lastClientMessageAt, lastAgentMessageAt, status }: ListRow): boolean {
  if (lastClientMessageAt === null || isDone(status)) return false;
  return lastAgentMessageAt === null || lastClientMessageAt > lastAgentMessageAt;
}
