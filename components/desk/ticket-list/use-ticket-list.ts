'use client';

import { type GetQueryReturnType, useZeroVirtualizer } from '@rocicorp/zero-virtual/react';
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { queries } from '@/zero/queries';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { recall, remember, toStartRow, type Cursor } from './list-memory';
import type { ListRow } from './list-row';
import { pageSizeFor } from './first-page';
import { useShownFilter } from './use-shown-filter';

/** Sections are made of so many of the list's first tickets: all of them stand in the page. */
const mostInSections = 500;

/**
 * The tickets around the visible part of a list, in its order, over the whole history by cursor; in
 * sections, its first ones. `rowHeight` is in pixels and the same for all rows.
 */
export function useTicketList(
  organizationId: string,
  asked: TicketFilter,
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  isInSections: boolean,
) {
  const [pageSize] = useState(() => pageSizeFor(rowHeight));
  const firstRows = isInSections ? mostInSections : pageSize;
  const { shown, isPending, rows, isComplete } = useShownFilter(organizationId, asked, firstRows);
  // Only for the filter that the list was left with: any other starts at the top.
  const [left, setLeft] = useState(() => ({
    filter: shown,
    scroll: recall(organizationId).scroll ?? null,
  }));
  if (left.scroll && left.filter !== shown) setLeft({ filter: shown, scroll: null });

  const list = useZeroVirtualizer<TicketFilter, ListRow, Cursor>({
    listContextParams: shown,
    getScrollElement: useCallback(
      () => (isInSections ? null : scroller.current),
      [scroller, isInSections],
    ),
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    minPageSize: pageSize,
    getRowKey,
    toStartRow,
    getPageQuery: useCallback(
      ({ limit, start, dir }) => ({
        query: asRequest<ListRow>(
          queries.ticket.queue({
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
        query: asRequest<ListRow | undefined>(queries.ticket.queued({ organizationId, id })),
      }),
      [organizationId],
    ),
    scrollState: left.scroll,
    onScrollStateChange: useCallback(
      (scroll) => remember(organizationId, { scroll: { ...scroll, listContextParams: shown } }),
      [organizationId, shown],
    ),
  });

  const sections = useMemo(
    () => ({
      items: rows.slice(0, mostInSections).map((row, index) => ({ row, index })),
      total: isComplete && rows.length <= mostInSections ? rows.length : undefined,
      complete: isComplete,
      spaceBefore: 0,
      spaceAfter: 0,
    }),
    [rows, isComplete],
  );
  // What is on its way leaves the rows before it on screen.
  const [kept, setKept] = useState(sections);
  if (!isPending && kept !== sections) setKept(sections);
  const { items, total, complete, spaceBefore, spaceAfter } = isInSections
    ? isPending
      ? kept
      : sections
    : list;
  return { items, total, complete, spaceBefore, spaceAfter, shown, isPending };
}

/** Query requests know their arguments by type; the virtualizer's type has room for the rows only. */
const asRequest = <Rows>(request: object) => request as GetQueryReturnType<Rows>;

const getRowKey = (row: ListRow) => row.id;
