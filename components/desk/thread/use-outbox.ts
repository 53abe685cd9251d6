'use client';

import { useEffect, useMemo } from 'react';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { isHeld } from '@/components/platform/outbox/order';
import { removeEntry } from '@/components/platform/outbox/outbox';
import { useOutboxEntries } from '@/components/platform/outbox/use-outbox-entries';
import { type ComposerKind, draftKey } from './types';

/** The part of a synced row that says whether the server has it. */
type DeliveredRow = { readonly id: string; readonly receivedAt: number | null };

/** What one composer has under way, and what came back to it. */
export type Outbox = {
  entries: readonly OutboxEntry[];
  /** What stands in the composer again. */
  returned: OutboxEntry | undefined;
  /** What came back and is listed, with what waits behind it, in the order in which it was written. */
  unsent: readonly OutboxEntry[];
};

/** What is under way for one composer; it ends when the server's own row is in `rows`. */
export function useOutbox(
  kind: ComposerKind,
  ticketId: string,
  rows: readonly DeliveredRow[],
): Outbox {
  const all = useOutboxEntries();
  const key = draftKey(kind, ticketId);
  const own = useMemo(() => all.filter(({ draft }) => draft?.key === key), [all, key]);

  useEffect(() => {
    if (own.length === 0) return;
    const saved = new Set(rows.filter((row) => row.receivedAt !== null).map((row) => row.id));
    for (const { writeId } of own) if (saved.has(writeId)) void removeEntry(writeId);
  }, [own, rows]);

  return useMemo(
    () => ({
      entries: own.filter(({ returned }) => !returned),
      returned: own.findLast(({ returned }) => returned?.isBack),
      unsent: unsentOf(own),
    }),
    [own],
  );
}

function unsentOf(own: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const listed = own.filter(({ returned }) => returned && !returned.isBack);
  const firstHeld = own.findIndex(isHeld);
  const behind = firstHeld === -1 ? [] : own.slice(firstHeld).filter(({ returned }) => !returned);
  return own.filter((entry) => listed.includes(entry) || behind.includes(entry));
}
