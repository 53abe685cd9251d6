'use client';

import { useEffect, useRef, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Button } from '@/components/ui/button';
import { type Cursor, recall, remember } from './list-memory';
import { TicketRow, TicketRowPlaceholder } from './ticket-row';
import { rowFrame, toStartRow } from './use-ticket-rows';
import { useWaitingPage } from './use-waiting';
import type { Owner } from './views';

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
              You are offline. The others come with the connection.
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
