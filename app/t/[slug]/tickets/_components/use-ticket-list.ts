'use client';

import { type GetQueryReturnType, useZeroVirtualizer } from '@rocicorp/zero-virtual/react';
import { type RefObject, useCallback, useState } from 'react';
import { queries } from '@/zero/queries';
import type { TicketFilter } from '@/zero/ticket/filter';
import { recall, remember, toStartRow, type Cursor } from './list-memory';
import type { ListRow } from './list-row';
import { useShownFilter } from './use-shown-filter';

const smallestPage = 50;
const screensPerPage = 3;

/**
 * The tickets around the visible part of a list, in its order, over the whole history by cursor.
 * `rowHeight` is in pixels and the same for all rows.
 */
export function useTicketList(
  organizationId: string,
  asked: TicketFilter,
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
) {
  const [pageSize] = useState(() => pageSizeFor(rowHeight));
  // The list asks for one row more than a page; the same limit here makes both one query.
  const { shown, isPending } = useShownFilter(organizationId, asked, pageSize + 1);
  // Only for the filter that the list was left with: any other starts at the top.
  const [left, setLeft] = useState(() => ({
    filter: shown,
    scroll: recall(organizationId).scroll ?? null,
  }));
  if (left.scroll && left.filter !== shown) setLeft({ filter: shown, scroll: null });

  const list = useZeroVirtualizer<TicketFilter, ListRow, Cursor>({
    listContextParams: shown,
    getScrollElement: useCallback(() => scroller.current, [scroller]),
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    minPageSize: pageSize,
    getRowKey,
    toStartRow,
    getPageQuery: useCallback(
      ({ limit, start, dir }) => ({
        query: asRequest<ListRow>(
          queries.ticket.list({
            organizationId,
            filter: shown,
            limit,
            // The virtualizer hands over whole rows.
            start: start && toStartRow(start),
            direction: dir,
          }),
        ),
      }),
      [organizationId, shown],
    ),
    getSingleQuery: useCallback(
      ({ id }) => ({
        query: asRequest<ListRow | undefined>(queries.ticket.row({ organizationId, id })),
      }),
      [organizationId],
    ),
    scrollState: left.scroll,
    onScrollStateChange: useCallback(
      (scroll) => remember(organizationId, { scroll: { ...scroll, listContextParams: shown } }),
      [organizationId, shown],
    ),
  });

  return { ...list, shown, isPending };
}

/** Query requests know their arguments by type; the virtualizer's type has room for the rows only. */
const asRequest = <Rows>(request: object) => request as GetQueryReturnType<Rows>;

const getRowKey = (row: ListRow) => row.id;
/** At least as many rows as the list would take by itself, which it then leaves as it is; always even. */
function pageSizeFor(rowHeight: number): number {
  const rows = Math.ceil((window.innerHeight * screensPerPage) / rowHeight);
  return Math.max(smallestPage, rows + (rows % 2));
}
