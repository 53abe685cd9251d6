'use client';

import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { deliveryOf } from './delivery';
import type { Names } from './event-words';
import { filesByItem } from './files-by-item';
import { ThreadItem } from './thread-item';
import { originOf, timelineOf } from './timeline';
import type { Audience, ThreadTicket } from './types';
import { useFocusOnOpen } from './use-focus-on-open';
import { useNewest } from './use-newest';

// As many as any screen shows at first; the rest follows right after the first paint.
const FIRST_PAINT = 12;

type ThreadProps = {
  ticket: ThreadTicket;
  audience: Audience;
  /** The thread is all that the server has, not only what was here. */
  isComplete: boolean;
  /** What left this person's composers and is not confirmed. */
  underWay: readonly OutboxEntry[];
  names: Names;
  /** Stands over the thread and scrolls with it. */
  children?: ReactNode;
};

/** The conversation in the order of time. It opens at its newest end and stays where it is read. */
export function Thread({ ticket, audience, isComplete, underWay, names, children }: ThreadProps) {
  const { actor } = useTenant();
  const connection = useConnection();
  const isLive = connection === 'live';
  const items = useMemo(
    () =>
      timelineOf(
        audience === 'staff' ? ticket : { messages: ticket.messages, notes: [], events: [] },
      ),
    [ticket, audience],
  );
  const origins = useMemo(
    () => new Map(ticket.mergedFrom.map(({ id, number }) => [id, number] as const)),
    [ticket.mergedFrom],
  );
  const files = useMemo(() => filesByItem(ticket.attachments), [ticket.attachments]);
  const count = useDeferredValue(Number.POSITIVE_INFINITY, FIRST_PAINT);
  const { paneRef, onScroll, unseen, announcement, showNewest } = useNewest(
    items,
    actor.id,
    isComplete,
  );
  useFocusOnOpen(paneRef);
  const newest = items.findLast((item) => item.kind !== 'changes');
  const isEmpty = items.length === 0;

  return (
    <div className="relative min-h-0 flex-1">
      {/* Reversed, so that the browser itself opens it at the end and grows it upwards. */}
      <div
        ref={paneRef}
        onScroll={onScroll}
        tabIndex={0}
        role="region"
        aria-label="Conversation"
        className="flex h-full flex-col-reverse overflow-y-auto overscroll-contain outline-none focus-visible:shadow-[inset_2px_0_0_var(--focus)]"
      >
        <div className="mx-auto mb-auto w-full max-w-178 px-4 py-4">
          {children}
          <ol className="flex flex-col gap-3 [&>li[data-kind=changes]+li[data-kind=changes]]:-mt-2">
            {items.slice(-count).map((item) => (
              <li
                key={item.id}
                data-kind={item.kind}
                className="[contain-intrinsic-size:auto_7.5rem] [content-visibility:auto]"
              >
                <ThreadItem
                  item={item}
                  audience={audience}
                  clientName={ticket.client?.name}
                  names={names}
                  origin={origins.get(originOf(item))}
                  files={files.get(item.id)}
                  delivery={deliveryOf(item, newest, underWay, isLive)}
                />
              </li>
            ))}
          </ol>
          {isEmpty && !isComplete && connection === 'offline' && (
            <p className="py-8 text-center text-14 text-pretty text-ink-muted">
              You are offline, and what was written here is not on this device. It comes with the
              connection.
            </p>
          )}
          {isEmpty && !isComplete && connection !== 'offline' && <ThreadPlaceholder />}
          {isEmpty && isComplete && (
            <p className="py-8 text-center text-14 text-ink-muted">
              {ticket.mergedIntoId === null
                ? 'Nothing has been written here yet.'
                : 'What was written here has moved with it.'}
            </p>
          )}
        </div>
      </div>
      {unseen > 0 && (
        <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
          <Button
            size="sm"
            icon={<ArrowDownIcon aria-hidden />}
            onClick={showNewest}
            className="pointer-events-auto shadow-float"
          >
            {unseen === 1 ? 'New message' : `${unseen} new messages`}
          </Button>
        </div>
      )}
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </div>
  );
}

function ThreadPlaceholder() {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="mr-12 h-28" />
      <Skeleton className="ml-12 h-20" />
      <Skeleton className="mr-12 h-24" />
    </div>
  );
}
