'use client';

import { useEffect, useMemo } from 'react';
import { readDraft, useDraft, writeDraft } from '@/components/sync/drafts';
import { useSync } from '@/components/sync/sync-provider';
import { useConnection } from '@/components/sync/use-connection';
import { confirm, type DeliveredRow, missing, type Outbox, parseOutbox } from './outbox';
import {
  type ComposerKind,
  draftKey,
  forgetFiles,
  isHeld,
  outboxKey,
  returnToComposer,
  updateOutbox,
} from './outbox-store';

/** How long a row may take to come back once everything else is here. */
const PATIENCE_MS = 3_000;

type Thread = {
  kind: ComposerKind;
  ticketId: string;
  rows: readonly DeliveredRow[];
  /** The rows are all that the server has, not only what was here. */
  isComplete: boolean;
};

/**
 * What is under way for one composer. It ends when the server's row is in `rows`; what nobody waits
 * for any more and has no row although the thread is complete goes back to the composer.
 */
export function useOutbox({ kind, ticketId, rows, isComplete }: Thread): Outbox {
  const { userId } = useSync();
  const isLive = useConnection() === 'live';
  const [kept] = useDraft(outboxKey(kind, ticketId));
  const outbox = useMemo(() => parseOutbox(kept), [kept]);

  useEffect(() => {
    const next = confirm(outbox, rows);
    if (next === outbox) return;
    const key = draftKey(kind, ticketId);
    const isSavedAfterAll = outbox.returned && !next.returned;
    if (isSavedAfterAll && readDraft(userId, key) === outbox.returned?.body) {
      writeDraft(userId, key, '');
    }
    const place = { userId, kind, ticketId };
    if (isSavedAfterAll) forgetFiles(place, outbox.returned?.files ?? []);
    updateOutbox(place, (current) => confirm(current, rows));
  }, [outbox, rows, userId, kind, ticketId]);

  useEffect(() => {
    if (!isComplete || !isLive) return;
    const lost = missing(outbox, rows);
    if (lost.length === 0) return;
    const offerBack = async () => {
      for (const { id } of lost) {
        if (await isHeld(id)) continue;
        returnToComposer({ userId, kind, ticketId }, id, 'It was never saved.');
      }
    };
    // Repeated, because the tab that holds an entry may close later.
    const timer = setInterval(() => void offerBack(), PATIENCE_MS);
    return () => clearInterval(timer);
  }, [outbox, rows, isComplete, isLive, userId, kind, ticketId]);

  return outbox;
}
