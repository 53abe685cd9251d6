'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { TimelineItem } from './timeline';

/** Closer to the end than this, in pixels, counts as reading the newest. */
const NEAR_PX = 48;

/**
 * Follows the end of a thread whose pane is reversed (scrollTop 0 is the end): how many messages
 * came while it was read further up, what to announce, and the way down. One's own message always
 * shows itself.
 */
export function useNewest(items: readonly TimelineItem[], ownId: string) {
  const paneRef = useRef<HTMLDivElement>(null);
  const [unseen, setUnseen] = useState(0);
  const [announcement, setAnnouncement] = useState('');
  const known = useRef<ReadonlySet<string>>(undefined);

  const showNewest = useCallback(() => {
    paneRef.current?.scrollTo({ top: 0 });
    setUnseen(0);
  }, []);

  useEffect(() => {
    const written = items.filter((item) => item.kind !== 'changes');
    const before = known.current;
    known.current = new Set(written.map((item) => item.id));
    // What is there at first, or arrives with the rest of the history, is not news.
    if (!before || before.size === 0) return;
    const fresh: Written[] = [];
    for (const item of written.toReversed()) {
      if (before.has(item.id)) break;
      fresh.push(item);
    }
    if (fresh.length === 0) return;
    if (fresh.some((item) => rowOf(item).authorId === ownId)) {
      showNewest();
      return;
    }
    const newest = fresh[0];
    if (newest) setAnnouncement(wordsFor(newest));
    const isReadingNewest = Math.abs(paneRef.current?.scrollTop ?? 0) <= NEAR_PX;
    if (!isReadingNewest) setUnseen((count) => count + fresh.length);
  }, [items, ownId, showNewest]);

  useEffect(() => {
    const pane = paneRef.current;
    if (!pane || unseen === 0) return;
    const onScroll = () => {
      if (Math.abs(pane.scrollTop) <= NEAR_PX) setUnseen(0);
    };
    pane.addEventListener('scroll', onScroll, { passive: true });
    return () => pane.removeEventListener('scroll', onScroll);
  }, [unseen]);

  return { paneRef, unseen, announcement, showNewest };
}

type Written = Exclude<TimelineItem, { kind: 'changes' }>;

const rowOf = (item: Written) => (item.kind === 'note' ? item.note : item.message);

function wordsFor(item: Written): string {
  const name = rowOf(item).author?.name;
  const noun = item.kind === 'note' ? 'New internal note' : 'New message';
  return name ? `${noun} from ${name}` : noun;
}
