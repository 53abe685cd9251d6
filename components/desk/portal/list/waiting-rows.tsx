'use client';

import { useQuery, useZero } from '@rocicorp/zero/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDebounced } from '@/components/platform/search/use-debounced';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Button } from '@/components/ui/button';
import { openedLimit } from '@/zero/desk/ticket/queries';
import { queries } from '@/zero/queries';
import { type Cursor, recall, remember } from './list-memory';
import { TicketRow, TicketRowPlaceholder } from './ticket-row';
import { rowFrame, toStartRow } from './use-ticket-rows';
import { filterOf, type Owner } from './views';

type WaitingRowsProps = {
  owner: Owner;
  /** The row before the first one here; null at the beginning. */
  start: Cursor | null;
  /** How many pages stand before this one. */
  page: number;
  /** The name that the list is remembered under. */
  list: string;
  unread: ReadonlySet<string | null | undefined>;
  /** Whether the focus goes to the first row: it was on the button that these came by. */
  takesFocus: boolean;
};

/** The tickets that wait for the reader, a page at a time, to the last one. */
export function WaitingRows({ owner, start, page, list, unread, takesFocus }: WaitingRowsProps) {
  const { organization } = useTenant();
  const { rows, hasMore, isComplete } = useWaitingPage(owner, start);
  const [isAsked, setAsked] = useState(false);
  const [wasFurther] = useState(() => (recall(list).waitingPages[owner] ?? 0) > page);
  const isOffline = useConnection() === 'offline';
  const first = useRef<HTMLDivElement>(null);
  const hasRows = rows.length > 0;
  const last = hasMore ? rows.at(-1) : undefined;

  useEffect(() => {
    if (takesFocus && hasRows) first.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [takesFocus, hasRows]);

  function showMore() {
    setAsked(true);
    const { waitingPages } = recall(list);
    remember(list, { waitingPages: { ...waitingPages, [owner]: page + 1 } });
  }

  return (
    <>
      {rows.map((row, index) => (
        <div key={row.id} ref={index === 0 ? first : null} role="listitem" className={rowFrame}>
          <TicketRow
            ticket={row}
            slug={organization.slug}
            isUnread={unread.has(row.id)}
            isColleagues={owner === 'colleagues'}
          />
        </div>
      ))}
      {!hasRows && !isComplete && (
        <div role="listitem" className={rowFrame}>
          {isOffline ? (
            <p className="flex h-full items-center text-13 text-ink-muted">
              You are offline. The others load when you are back online.
            </p>
          ) : (
            <TicketRowPlaceholder />
          )}
        </div>
      )}
      {last && !isAsked && !wasFurther && (
        <div role="listitem" className="flex justify-center py-3">
          <Button onClick={showMore}>Show more that wait</Button>
        </div>
      )}
      {last && (isAsked || wasFurther) && (
        <WaitingRows
          {...{ owner, list, unread }}
          start={toStartRow(last)}
          page={page + 1}
          takesFocus={isAsked}
        />
      )}
    </>
  );
}

/** As many stand there at once; the rest comes when it is asked for. */
const pageSize = 100;
/** More than this many are not counted. */
const mostCounted = 1_000;

/** The tickets that wait for the client, what happened last first, from the one after `start`; none where not `enabled`. */
export function useWaitingPage(owner: Owner, start: Cursor | null, enabled = true) {
  const { organization } = useTenant();
  const filter = useWaitingFilter(owner);
  // One more than is shown, which tells whether there are more.
  const page = { limit: pageSize + 1, start, direction: 'forward' } as const;
  const [rows = [], { type }] = useQuery(
    enabled && queries.ticket.list({ organizationId: organization.id, filter, ...page }),
  );
  return {
    rows: rows.slice(0, pageSize),
    hasMore: rows.length > pageSize,
    isComplete: !enabled || type === 'complete',
  };
}

/** How many tickets wait for the client, as text; `shown` of them are known of. */
export function useWaitingCount(owner: Owner, shown: number, hasMore: boolean): string {
  const { organization } = useTenant();
  const filter = useWaitingFilter(owner);
  const [counted = [], { type }] = useQuery(
    hasMore &&
      queries.ticket.bounded({ organizationId: organization.id, filter, limit: mostCounted }),
  );
  if (!hasMore) return String(shown);
  const isAll = type === 'complete' && counted.length < mostCounted;
  const most = Math.max(shown, Math.min(counted.length, mostCounted - 1));
  return isAll ? String(counted.length) : `${most}+`;
}

/** What waits for the client; the same object for as long as nothing else is meant. */
function useWaitingFilter(owner: Owner) {
  const { actor } = useTenant();
  const { id, clientId } = actor;
  return useMemo(() => filterOf(owner, 'waiting', { id, clientId }), [owner, id, clientId]);
}

const restMs = 600;

/** Brings the threads of what waits for the reader to the device, once the list `isThere`: to answer on the way, too. */
export function useKeepWaiting(owner: Owner, isThere: boolean): void {
  const zero = useZero();
  const { organization } = useTenant();
  const filter = useWaitingFilter(owner);
  const rested = useDebounced(isThere ? filter : undefined, restMs);
  const organizationId = organization.id;
  useEffect(() => {
    if (!rested) return undefined;
    const query = queries.ticket.opened({ organizationId, filter: rested, limit: openedLimit });
    return zero.preload(query, { ttl: '10m' }).cleanup;
  }, [zero, organizationId, rested]);
}
