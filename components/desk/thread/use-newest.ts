'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { TimelineItem } from './timeline';

/** Closer to the end than this, in pixels, counts as reading the newest. */
const NEAR_PX = 48;

type Written = Exclude<TimelineItem, { kind: 'changes' }>;

/**
 * Follows the end of a thread whose pane is reversed (scrollTop 0 is the end): how many messages
 * of others came while it was read further up, what to announce, and the way down. One's own
 * message always shows itself.
 */
export function useNewest(items: readonly TimelineItem[], ownId: string, isComplete: boolean) {
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
  const announcement = isNews && newest && !isOwn ? wordsFor(newest) : '';
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

  return { paneRef, onScroll, unseen, announcement, showNewest };
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
