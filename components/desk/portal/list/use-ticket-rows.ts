'use client';

import { useZeroVirtualizer } from '@rocicorp/zero-virtual/react';
import { useZero } from '@rocicorp/zero/react';
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { useUnread } from '@/components/platform/notification/use-notifications';
import { useConnection } from '@/components/platform/sync/use-connection';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { queries } from '@/zero/queries';
import { type Cursor, recall, remember } from './list-memory';
import type { PortalRow } from './ticket-row';

/** The height of a row, and the same in pixels. */
export const rowFrame = 'mx-4 h-16 border-b';
const estimateSize = () => 64;

const getRowKey = (row: PortalRow) => row.id;
/** Where the page after a row begins. */
export const toStartRow = ({ id, createdAt, lastActivityAt }: Cursor): Cursor => ({
  id,
  createdAt,
  lastActivityAt,
});

/**
 * The rows around the visible part of `pane`. Those of the filter before stay until there are new
 * ones or there certainly are none; `isPending` meanwhile.
 */
export function useTicketRows(
  organizationId: string,
  filter: TicketFilter,
  pane: RefObject<HTMLElement | null>,
) {
  const name = JSON.stringify([organizationId, filter]);
  const [left] = useState(() => recall(name));
  const isOffline = useConnection() === 'offline';

  const list = useZeroVirtualizer<TicketFilter, PortalRow, Cursor>({
    listContextParams: filter,
    getScrollElement: useCallback(() => pane.current, [pane]),
    estimateSize,
    getRowKey,
    toStartRow,
    getPageQuery: useCallback(
      ({ limit, start, dir }) => ({
        query: queries.ticket.list({
          organizationId,
          filter,
          limit,
          // While paging the library hands over the whole row, which the query would refuse.
          start: start && toStartRow(start),
          direction: dir,
        }),
      }),
      [organizationId, filter],
    ),
    getSingleQuery: useCallback(
      ({ id }) => ({ query: queries.ticket.row({ organizationId, id }) }),
      [organizationId],
    ),
    scrollState: left.list === name ? left.scroll : null,
    onScrollStateChange: useCallback((scroll) => remember(name, { scroll }), [name]),
  });

  // Offline nothing more will come, and rows of another filter would be wrong ones.
  const isPending = list.rowsEmpty && !list.complete && !isOffline;
  const [kept, setKept] = useState(list);
  if (!isPending && kept !== list) setKept(list);
  const { items, spaceBefore, spaceAfter, rowsEmpty, complete } = isPending ? kept : list;
  return { items, spaceBefore, spaceAfter, rowsEmpty, complete, isPending, name };
}

/** The ids of the tickets of which the reader was told something that they have not seen. */
export function useUnreadTickets(): ReadonlySet<string> {
  const { unread } = useUnread();
  return useMemo(() => new Set(unread.map(({ subjectId }) => subjectId)), [unread]);
}

/** Fetches the thread of the ticket under the pointer or the focus, so that opening it shows it at once. */
export function useWarmTickets(pane: RefObject<HTMLElement | null>, organizationId: string): void {
  const zero = useZero();
  useEffect(() => {
    let warmed: { number: number; cleanup: () => void } | undefined;
    const warm = ({ target }: Event) => {
      const row = target instanceof Element && target.closest<HTMLElement>('[data-number]');
      const number = Number(row && row.dataset['number']);
      if (number === 0 || number === warmed?.number) return;
      warmed?.cleanup();
      const query = queries.ticket.byNumber({ organizationId, number });
      warmed = { number, cleanup: zero.preload(query, { ttl: '1m' }).cleanup };
    };
    const { current } = pane;
    for (const event of occasions) current?.addEventListener(event, warm, { passive: true });
    return () => {
      warmed?.cleanup();
      for (const event of occasions) current?.removeEventListener(event, warm);
    };
  }, [pane, zero, organizationId]);
}

const occasions = ['pointerover', 'focusin', 'touchstart'];
