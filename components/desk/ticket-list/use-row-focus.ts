'use client';

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { recall, remember } from './list-position';

type RowFocus = {
  /** The row that Tab reaches: the one focused last, if it is still loaded. */
  focusedId: string | undefined;
  /** Tells that a row has taken the focus by itself. */
  noteFocus: (id: string) => void;
  /** Moves the focus to the row `distance` rows on, or to the first one in view. */
  move: (distance: number) => void;
  focusList: () => void;
  /** The focus came by itself a moment ago: a key pressed now was meant for the row that left. */
  isHandedOver: boolean;
};

/** How long a key may be on its way to a row that is no more, in milliseconds. */
const handOverMs = 700;

const rowSelector = '[data-ticket-id]';

/** Which row of the list has the focus; kept when one comes back to the list. */
export function useRowFocus(
  organizationId: string,
  scroller: RefObject<HTMLElement | null>,
  shown: TicketFilter,
): RowFocus {
  const [focusedId, setFocusedId] = useState(() => recall(organizationId).focusedId);
  const [handedTo, setHandedTo] = useState<string>();
  const isHandingOver = useRef(false);
  const place = useRef<{ rowIndex: number; list: TicketFilter }>(undefined);

  const noteFocus = useCallback(
    (id: string) => {
      const row = rowsOf(scroller.current).find((other) => other.dataset['ticketId'] === id);
      place.current = row && { rowIndex: rowIndexOf(row), list: shown };
      setFocusedId(id);
      setHandedTo(isHandingOver.current ? id : undefined);
      remember(organizationId, { focusedId: id });
    },
    [organizationId, scroller, shown],
  );

  const move = useCallback(
    (distance: number) => {
      const rows = rowsOf(scroller.current);
      const { focusedId: last } = recall(organizationId);
      const current = rows.findIndex((row) => row.dataset['ticketId'] === last);
      const target =
        current === -1 ? firstInView(rows, scroller.current) : (rows[current + distance] ?? null);
      focusRow(target);
    },
    [organizationId, scroller],
  );

  const focusList = useCallback(() => move(0), [move]);

  // Back from a ticket: the hand finds its row where it left it, unless it is already elsewhere.
  useLayoutEffect(() => {
    const { focusedId: left } = recall(organizationId);
    if (!left || (document.activeElement && document.activeElement !== document.body)) return;
    focusRow(rowsOf(scroller.current).find((row) => row.dataset['ticketId'] === left));
  }, [organizationId, scroller]);

  // A row that leaves the list with the focus hands it to the one that takes its place. One that is
  // only scrolled out of what is loaded does not.
  useLayoutEffect(() => {
    if (place.current?.list !== shown || document.activeElement !== document.body) return;
    const rows = rowsOf(scroller.current);
    const [first] = rows;
    if (!first || rows.some((row) => row.dataset['ticketId'] === focusedId)) return;
    const index = place.current.rowIndex - rowIndexOf(first);
    if (index < 0 || index > rows.length) return;
    const next = rows[Math.min(index, rows.length - 1)];
    isHandingOver.current = true;
    next?.focus({ preventScroll: true });
    isHandingOver.current = false;
  });

  useEffect(() => {
    if (handedTo === undefined) return undefined;
    const timer = setTimeout(() => setHandedTo(undefined), handOverMs);
    return () => clearTimeout(timer);
  }, [handedTo]);

  const isHandedOver = handedTo !== undefined && handedTo === focusedId;
  return { focusedId, noteFocus, move, focusList, isHandedOver };
}

const rowsOf = (scroller: HTMLElement | null) => [
  ...(scroller?.querySelectorAll<HTMLElement>(rowSelector) ?? []),
];

function firstInView(rows: readonly HTMLElement[], scroller: HTMLElement | null) {
  const top = scroller?.getBoundingClientRect().top ?? 0;
  return rows.find((row) => row.getBoundingClientRect().top >= top) ?? rows[0];
}

const rowIndexOf = (row: HTMLElement) => Number(row.ariaRowIndex);

function focusRow(row: HTMLElement | null | undefined) {
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
