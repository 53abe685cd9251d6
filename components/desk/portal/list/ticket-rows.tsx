'use client';

import { rowAttributes } from '@rocicorp/zero-virtual/react';
import { clsx } from 'clsx';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { EmptyState } from '@/components/ui/empty-state';
import { TicketRow, TicketRowPlaceholder } from './ticket-row';
import { useRowKeys } from './use-row-keys';
import { rowFrame, useTicketRows, useUnreadTickets, useWarmTickets } from './use-ticket-rows';
import { filterOf, type Owner, type State } from './views';
import { useKeepWaiting, useWaitingCount, useWaitingPage, WaitingRows } from './waiting-rows';

type TicketRowsProps = {
  owner: Owner;
  state: State;
  /** Stands here once it is certain that there is nothing. */
  empty: ReactNode;
};

/**
 * What waits for the reader, then the rest by cursor, to the end of the history: only what is near
 * the screen is in the page and in memory.
 */
export function TicketRows({ owner, state, empty }: TicketRowsProps) {
  const { organization, actor } = useTenant();
  const pane = useRef<HTMLDivElement>(null);
  const isOpen = state === 'open';
  const { id: readerId, clientId } = actor;
  const filter = useMemo(
    () => filterOf(owner, isOpen ? 'underway' : 'solved', { id: readerId, clientId }),
    [owner, isOpen, readerId, clientId],
  );
  const mine = useWaitingPage('mine', null, isOpen && owner !== 'colleagues');
  const colleagues = useWaitingPage('colleagues', null, isOpen && owner !== 'mine');
  const list = useTicketRows(organization.id, filter, pane);
  const unread = useUnreadTickets();
  const isOffline = useConnection() === 'offline';
  const id = useId();
  const hasWaiting = mine.rows.length + colleagues.rows.length > 0;
  const isEmpty = list.rowsEmpty && !hasWaiting;
  const isComplete = list.complete && mine.isComplete && colleagues.isComplete;
  useWarmTickets(pane, organization.id);
  useKeepWaiting(owner, hasWaiting && isComplete);
  useRowKeys(pane, list.name, !isEmpty);

  return (
    <div
      ref={pane}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain"
      aria-busy={list.isPending}
    >
      {isEmpty && isComplete && empty}
      {isEmpty && !isComplete && (isOffline ? <NothingHere /> : <Placeholder />)}
      <WaitingSection owner="mine" page={mine} list={list.name} unread={unread} />
      <WaitingSection owner="colleagues" page={colleagues} list={list.name} unread={unread} />
      <section aria-labelledby={`${id}-rest`} hidden={list.rowsEmpty}>
        {hasWaiting ? (
          <ListHeading id={`${id}-rest`} label="We are on it" />
        ) : (
          <h2 id={`${id}-rest`} className="sr-only">
            {isOpen ? 'We are on it' : 'Solved'}
          </h2>
        )}
        <div role="list" aria-label="Tickets">
          <div style={{ height: list.spaceBefore }} />
          {list.items.map(({ index, key, row }) => (
            <div key={key} role="listitem" className={rowFrame} {...rowAttributes(index, key)}>
              {row ? (
                <TicketRow ticket={row} slug={organization.slug} isUnread={unread.has(row.id)} />
              ) : (
                <TicketRowPlaceholder />
              )}
            </div>
          ))}
          <div style={{ height: list.spaceAfter }} />
        </div>
      </section>
    </div>
  );
}

const waitingWords = {
  mine: ['Waiting for you', 'Tickets waiting for you'],
  colleagues: ['Waiting for a colleague', 'Tickets waiting for a colleague'],
} as const;

type WaitingSectionProps = {
  owner: keyof typeof waitingWords;
  page: ReturnType<typeof useWaitingPage>;
  list: string;
  unread: ReadonlySet<string | null | undefined>;
};

/** What waits for an answer of the reader, or of a colleague. */
function WaitingSection({ owner, page, list, unread }: WaitingSectionProps) {
  const count = useWaitingCount(owner, page.rows.length, page.hasMore);
  const id = useId();
  if (page.rows.length === 0) return null;
  const [label, listLabel] = waitingWords[owner];
  return (
    <section aria-labelledby={id}>
      <ListHeading id={id} label={label} count={count} tone="warning" />
      <div role="list" aria-label={listLabel}>
        <WaitingRows
          key={list}
          {...{ owner, unread, list }}
          start={null}
          page={0}
          takesFocus={false}
        />
      </div>
    </section>
  );
}

function NothingHere() {
  return (
    <EmptyState>
      You are offline, and none of these tickets is on this device. They load when you are back
      online.
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

type ListHeadingProps = { id: string; label: string; count?: string; tone?: 'plain' | 'warning' };

/** Names a part of the list. */
export function ListHeading({ id, label, count, tone = 'plain' }: ListHeadingProps) {
  return (
    <h2
      id={id}
      className={clsx(
        'flex h-9 items-end gap-1.5 px-4 pb-1.5 text-12 font-medium',
        tone === 'warning' ? 'text-warning-ink' : 'text-ink-muted',
      )}
    >
      {label}
      {count && <span className="font-normal tabular-nums">{count}</span>}
    </h2>
  );
}
