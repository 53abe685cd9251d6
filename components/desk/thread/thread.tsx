'use client';

import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Attachment } from '@/zero/platform/attachment/schema';
import { deliveryOf } from './with-waiting';
import type { Names } from './event-words';
import { ThreadItem } from './thread-item';
import { originOf, type TimelineItem, timelineOf } from './timeline';
import type { Audience, ThreadTicket } from './types';

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
  const { paneRef, onScroll, unseen, spoken, showNewest } = useNewest(items, actor.id, isComplete);
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
              You are offline, and this conversation is not on this device. It loads when you are
              back online.
            </p>
          )}
          {isEmpty && !isComplete && connection !== 'offline' && <ThreadPlaceholder />}
          {isEmpty && isComplete && (
            <p className="py-8 text-center text-14 text-ink-muted">
              {ticket.mergedIntoId === null
                ? 'Nothing has been written here yet.'
                : 'The messages have moved with it.'}
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
        {spoken}
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

/** Closer to the end than this, in pixels, counts as reading the newest. */
const NEAR_PX = 48;

type Written = Exclude<TimelineItem, { kind: 'changes' }>;

/**
 * Follows the end of a thread whose pane is reversed (scrollTop 0 is the end): how many messages
 * of others came while it was read further up, what to announce, and the way down. One's own
 * message always shows itself.
 */
function useNewest(items: readonly TimelineItem[], ownId: string, isComplete: boolean) {
  const paneRef = useRef<HTMLDivElement>(null);
  /** The newest when the reader left the end; null while there. */
  const [leftAt, setLeftAt] = useState<string | null>(null);
  /** The newest when the history was complete: what follows it is news. */
  const [openedAt, setOpenedAt] = useState<string>();

  const written = items.filter((item): item is Written => item.kind !== 'changes');
  const newest = written.at(-1);
  const newestId = newest?.id ?? '';
  const isOwn = newest !== undefined && rowOf(newest).authorId === ownId;
  if (isComplete && openedAt === undefined) setOpenedAt(newestId);

  const isNews = openedAt !== undefined && openedAt !== newestId;
  const spoken = isNews && newest && !isOwn ? wordsFor(newest) : '';
  const unseen = leftAt === null ? 0 : countAfter(written, leftAt, ownId);

  const showNewest = useCallback(() => paneRef.current?.scrollTo({ top: 0 }), []);
  const onScroll = useCallback(() => {
    const isAtEnd = Math.abs(paneRef.current?.scrollTop ?? 0) <= NEAR_PX;
    setLeftAt((current) => (isAtEnd ? null : (current ?? newestId)));
  }, [newestId]);

  const ownNewestId = isOwn ? newestId : undefined;
  useEffect(() => {
    if (ownNewestId !== undefined) showNewest();
  }, [ownNewestId, showNewest]);

  return { paneRef, onScroll, unseen, spoken, showNewest };
}

const rowOf = (item: Written) => (item.kind === 'note' ? item.note : item.message);

function countAfter(written: readonly Written[], id: string, ownId: string): number {
  const index = written.findIndex((item) => item.id === id);
  return written.slice(index + 1).filter((item) => rowOf(item).authorId !== ownId).length;
}

function wordsFor(item: Written): string {
  const name = rowOf(item).author?.name;
  const noun = item.kind === 'note' ? 'New internal note' : 'New message';
  return name ? `${noun} from ${name}` : noun;
}

/** A ticket's files by the id of the message or note that they came with. */
function filesByItem(
  attachments: readonly Attachment[],
): ReadonlyMap<string, readonly Attachment[]> {
  const files = new Map<string, Attachment[]>();
  for (const file of attachments) {
    const id = file.messageId ?? file.noteId;
    if (id === null) continue;
    const others = files.get(id);
    if (others) others.push(file);
    else files.set(id, [file]);
  }
  return files;
}

/** Focuses what has opened, so that arrows and Page Up scroll it; never takes the focus from anything. */
function useFocusOnOpen(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [ref]);
}
