'use client';

import { clsx } from 'clsx';
import {
  type CSSProperties,
  type FocusEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { cellClass, type Column, columnDefinitions, columnTracks, rowGrid } from './columns';

type TicketGridProps = {
  ref: RefObject<HTMLDivElement | null>;
  columns: readonly Column[];
  /** What stays in view above the rows is two lines high. */
  isInSections: boolean;
  spaceBefore: number;
  spaceAfter: number;
  /** Rows there are with the header, or -1 while it is not known. */
  rowCount: number;
  onRowFocus: (ticketId: string) => void;
  /** The pointer or the focus is at the ticket of this number (0: it has none yet). */
  onRowNear: (number: number) => void;
  children: ReactNode;
};

/** The scrolling grid around the rows; listens once for all of them. */
export function TicketGrid({
  ref,
  columns,
  isInSections,
  spaceBefore,
  spaceAfter,
  rowCount,
  onRowFocus,
  onRowNear,
  children,
}: TicketGridProps) {
  function noteFocus({ target }: FocusEvent<HTMLElement>) {
    const row = rowAt(target);
    if (!row) return;
    onRowFocus(row.id);
    onRowNear(row.number);
  }

  function notePointer({ target }: PointerEvent<HTMLElement>) {
    const row = rowAt(target);
    if (row) onRowNear(row.number);
  }

  return (
    <div
      ref={ref}
      role="grid"
      tabIndex={-1}
      aria-label="Tickets"
      aria-multiselectable
      aria-rowcount={rowCount}
      onFocus={noteFocus}
      onPointerOver={notePointer}
      style={
        { ...columnTracks(columns), '--list-top': isInSections ? '4rem' : '2rem' } as CSSProperties
      }
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain outline-none"
    >
      <div role="rowgroup" className="sticky top-0 z-10">
        <ListHeader columns={columns} />
      </div>
      <div role="rowgroup">
        <div role="presentation" style={{ height: spaceBefore }} />
        {children}
        <div role="presentation" style={{ height: spaceAfter }} />
      </div>
    </div>
  );
}

function rowAt(target: EventTarget): { id: string; number: number } | undefined {
  const row = target instanceof Element && target.closest<HTMLElement>('[data-ticket-id]');
  if (!row) return undefined;
  const { ticketId = '', ticketNumber } = row.dataset;
  return { id: ticketId, number: Number(ticketNumber) };
}

/** Two columns are as narrow as their icon; their names are for assistive technology. */
const unseen: readonly Column[] = ['status', 'priority'];

/** The names of the columns, above the rows while they scroll. */
const ListHeader = memo(function ListHeader({ columns }: { columns: readonly Column[] }) {
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
            <span className="sr-only">{columnDefinitions[column].word}</span>
          ) : (
            columnDefinitions[column].word
          )}
        </span>
      ))}
    </div>
  );
});
