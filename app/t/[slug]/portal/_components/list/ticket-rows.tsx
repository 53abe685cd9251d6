'use client';

import { rowAttributes } from '@rocicorp/zero-virtual/react';
import { type ReactNode, useRef } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { useConnection } from '@/components/sync/use-connection';
import { EmptyState } from '@/components/ui/empty-state';
import type { TicketFilter } from '@/zero/ticket/filter';
import { TicketRow, TicketRowPlaceholder } from './ticket-row';
import { useRowKeys } from './use-row-keys';
import { rowFrame, useTicketRows } from './use-ticket-rows';
import { useWarmTickets } from './use-warm-tickets';

type TicketRowsProps = {
  /** The same object as long as it says the same: another one starts the list anew. */
  filter: TicketFilter;
  /** Stands here once it is certain that there is nothing. */
  empty: ReactNode;
};

/** The whole history by cursor: only what is near the screen is in the page and in memory. */
export function TicketRows({ filter, empty }: TicketRowsProps) {
  const { organization } = useTenant();
  const pane = useRef<HTMLDivElement>(null);
  const list = useTicketRows(organization.id, filter, pane);
  const isOffline = useConnection() === 'offline';
  useWarmTickets(pane, organization.id);
  useRowKeys(pane, list.name, !list.rowsEmpty);

  return (
    <div ref={pane} className="min-h-0 flex-1 overflow-y-auto" aria-busy={list.isPending}>
      {list.rowsEmpty && list.complete && empty}
      {list.rowsEmpty && !list.complete && (isOffline ? <NothingHere /> : <Placeholder />)}
      <div role="list" aria-label="Tickets" hidden={list.rowsEmpty}>
        <div style={{ height: list.spaceBefore }} />
        {list.items.map(({ index, key, row }) => (
          <div key={key} role="listitem" className={rowFrame} {...rowAttributes(index, key)}>
            {row ? <TicketRow ticket={row} slug={organization.slug} /> : <TicketRowPlaceholder />}
          </div>
        ))}
        <div style={{ height: list.spaceAfter }} />
      </div>
    </div>
  );
}

function NothingHere() {
  return (
    <EmptyState>
      You are offline, and none of these tickets is on this device. They come with the connection.
    </EmptyState>
  );
}

function Placeholder() {
  return Array.from({ length: 6 }, (_, index) => (
    <div key={index} className={rowFrame}>
      <TicketRowPlaceholder />
    </div>
  ));
}
