'use client';

import type { CSSProperties, FocusEvent, PointerEvent, ReactNode, RefObject } from 'react';
import { type Column, columnTracks } from './columns';
import { ListHeader } from './list-header';

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
