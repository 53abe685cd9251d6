'use client';

import {
  rowAttributes,
  useHistoryScrollState,
  useZeroVirtualizer,
} from '@rocicorp/zero-virtual/react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { queries } from '@/zero/queries';
import type { TicketFilter } from '@/zero/ticket/filter';
import { type PortalRow, TicketRow, TicketRowPlaceholder } from './ticket-row';
import { useRowKeys } from './use-row-keys';

type Start = { id: string; createdAt: number };

/** Height of a row, in pixels; `TicketRow` keeps to it. */
const rowHeight = 64;
const estimateSize = () => rowHeight;
const getRowKey = (row: PortalRow) => row.id;
const toStartRow = ({ id, createdAt }: PortalRow): Start => ({ id, createdAt });

type TicketRowsProps = {
  /** The same object as long as it says the same: another one starts the list anew. */
  filter: TicketFilter;
  /** Stands here once it is certain that there is nothing. */
  empty: ReactNode;
};

/** The whole history by cursor: only what is near the screen is in the page and in memory. */
export function TicketRows({ filter, empty }: TicketRowsProps) {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const pane = useRef<HTMLDivElement>(null);
  const [scrollState, onScrollStateChange] = useHistoryScrollState<Start>('portalTickets');

  const list = useZeroVirtualizer<TicketFilter, PortalRow, Start>({
    listContextParams: filter,
    getScrollElement: useCallback(() => pane.current, []),
    estimateSize,
    getRowKey,
    toStartRow,
    getPageQuery: useCallback(
      ({ limit, start, dir }) => ({
        query: queries.ticket.list({ organizationId, filter, limit, start, direction: dir }),
      }),
      [organizationId, filter],
    ),
    getSingleQuery: useCallback(
      ({ id }) => ({ query: queries.ticket.row({ organizationId, id }) }),
      [organizationId],
    ),
    scrollState,
    onScrollStateChange,
  });
  useRowKeys(pane);

  // Rows of before stay until there are new ones or there certainly are none.
  const isUndecided = list.rowsEmpty && !list.complete;
  const [kept, setKept] = useState(list);
  if (!isUndecided && kept !== list) setKept(list);
  const shown = isUndecided ? kept : list;
  const isEmpty = shown.rowsEmpty && shown.complete;

  return (
    <div ref={pane} className="min-h-0 flex-1 overflow-y-auto" aria-busy={isUndecided}>
      {isEmpty && empty}
      {!isEmpty && shown.rowsEmpty && <TicketRowsPlaceholder />}
      <div role="list" aria-label="Tickets">
        <div style={{ height: shown.spaceBefore }} />
        {shown.items.map(({ index, key, row }) => (
          <div key={key} role="listitem" {...rowAttributes(index, key)}>
            {row ? <TicketRow ticket={row} slug={organization.slug} /> : <TicketRowPlaceholder />}
          </div>
        ))}
        <div style={{ height: shown.spaceAfter }} />
      </div>
    </div>
  );
}

function TicketRowsPlaceholder() {
  return Array.from({ length: 6 }, (_, index) => <TicketRowPlaceholder key={index} />);
}
