'use client';

import { type GetQueryReturnType, useZeroVirtualizer } from '@rocicorp/zero-virtual/react';
import { useQuery } from '@rocicorp/zero/react';
import { type RefObject, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { queries } from '@/zero/queries';
import { firstPage, pageSizeFor } from './first-page';
import { type Cursor, recall, remember, toStartRow } from './list-position';
import type { ListRow } from './list-row';

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

type ShownFilter = {
  shown: TicketFilter;
  /** The asked filter has nothing to show yet; its rows are on their way. */
  isPending: boolean;
  /** The first rows, one more than a page, of the asked filter, and whether the server has said that they are right. */
  rows: readonly ListRow[];
  isComplete: boolean;
};

/**
 * The filter whose rows are on screen: the asked one as soon as the device has rows for it or the
 * server has said that there are none, and until then the one before. So the list never blinks.
 */
function useShownFilter(
  organizationId: string,
  asked: TicketFilter,
  pageSize: number,
): ShownFilter {
  const connection = useConnection();
  const [rows, { type }] = useQuery(firstPage(organizationId, asked, pageSize));
  const [shown, setShown] = useState(asked);
  // Without a connection nothing more will come: what is here is all there is to show.
  const isReady = rows.length > 0 || type !== 'unknown' || connection !== 'live';
  if (isReady && shown !== asked) setShown(asked);
  const isComplete = type === 'complete';
  return { shown: isReady ? asked : shown, isPending: !isReady, rows, isComplete };
}

type Window<Row> = { rows: readonly Row[]; spaceAfter: number };

/**
 * Of a list that was just opened or narrowed, first the rows that a screen shows, so that they paint in
 * the next frame; the others follow in the one after, and take their place from the start.
 * `rowHeight` and `spaceAfter` are in pixels.
 */
export function useFirstScreen<Row>(
  shown: TicketFilter,
  { rows, spaceAfter }: Window<Row>,
  rowHeight: number,
): Window<Row> {
  const { organization } = useTenant();
  // Whoever comes back finds all rows at once, where they left them.
  const [isReturn] = useState(() => Object.keys(recall(organization.id)).length > 0);
  const drawn = rows.length > 0 || isReturn ? shown : null;
  const isPainted = useDeferredValue(drawn, isReturn ? shown : null) === drawn;
  if (isPainted) return { rows, spaceAfter };
  const first = rows.slice(0, Math.ceil(window.innerHeight / rowHeight));
  return { rows: first, spaceAfter: spaceAfter + (rows.length - first.length) * rowHeight };
}
