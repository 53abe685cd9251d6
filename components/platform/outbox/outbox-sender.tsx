'use client';

import type { Zero } from '@rocicorp/zero';
import { useZero } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { z } from 'zod';
import { loadZod } from '@/lib/zod-in-browser';
import { useSync } from '@/components/platform/sync/sync-provider';
import { deliver, outboxQueue } from './queue';
import type { OutboxEntry } from './entry';
import {
  outboxEntries,
  subscribeToOutbox,
  holding,
  holdWhenFree,
  isHeldHere,
  isSentHere,
  noteDelivered,
  release,
  wasDelivered,
} from './outbox';
import { clearDraft, settleRefused, settleSaved } from './settle';

/** Sends what waits for as long as it is mounted. */
export function OutboxSender() {
  const zero = useZero();
  const { userId } = useSync();
  useEffect(() => startSender(zero, userId), [zero, userId]);
  return null;
}

/** In these states a change is shown at once and waits inside Zero until it can go out. */
const takesChanges = new Set(['connecting', 'connected', 'needs-auth']);

/**
 * Sends what this person has waiting: what this page wrote, and what a page wrote that is no more.
 * Each entry belongs to one page at a time. Returns a function that ends it.
 */
function startSender(zero: Zero, userId: string): () => void {
  const entries = () => outboxEntries().filter((entry) => entry.userId === userId);
  const queue = outboxQueue({
    entries,
    isOurs: isHeldHere,
    isOwn: (writeId) => isSentHere(writeId) && !wasDelivered(writeId),
    isOpen: () => takesChanges.has(zero.connection.state.current.name),
    deliver: (entry, attempt) => {
      noteDelivered(entry.writeId);
      return deliver(zero, entry, attempt);
    },
    askProcessed,
    onSaved: settleSaved,
    onRefused: settleRefused,
  });

  function look(isLastMoment = false) {
    const waiting = entries().filter(({ returned }) => !returned);
    const ids = new Set(waiting.map(({ writeId }) => writeId));
    for (const writeId of holding()) if (!ids.has(writeId)) release(writeId);
    for (const entry of waiting) {
      if (isHeldHere(entry.writeId)) continue;
      holdWhenFree(entry.writeId, () => {
        clearDraft(entry);
        look();
      });
    }
    queue.look(isLastMoment);
  }

  let cancel = () => {};
  /** Prose is shown in its thread before it has a row there: delivering it may not delay that frame. */
  function onStoreChange() {
    cancel();
    const isShown = entries().some(
      ({ returned, draft, writeId, dueAt }) =>
        draft?.isProse && !returned && !wasDelivered(writeId) && dueAt <= Date.now(),
    );
    if (isShown) cancel = afterPaint(() => look());
    else look();
  }

  const onHide = () => look(true);
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    // What has left for the server needs nobody any more.
    if (holding().some(isHeldHere) && zero.connection.state.current.name !== 'connected') {
      event.preventDefault();
    }
  };
  const endStore = subscribeToOutbox(onStoreChange);
  const endConnection = zero.connection.state.subscribe(() => look());
  window.addEventListener('pagehide', onHide);
  window.addEventListener('beforeunload', onBeforeUnload);
  look();
  return () => {
    cancel();
    queue.end();
    endStore();
    endConnection();
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('beforeunload', onBeforeUnload);
    for (const writeId of holding()) release(writeId);
  };
}

const answerSchema = z.object({ done: z.array(z.string()) });

/** Whether the server has done the change. Fails where it cannot be asked. */
async function askProcessed({ path, writeId }: OutboxEntry): Promise<boolean> {
  const [, , slug = ''] = path.split('/');
  const address = `/api/t/${slug}/changes?writeId=${encodeURIComponent(writeId)}`;
  const response = await fetch(address, { cache: 'no-store' });
  // Whoever may not ask any more has lost the ticket with it.
  if (response.status === 404 || response.status === 403) return false;
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  await loadZod();
  return answerSchema.parse(await response.json()).done.includes(writeId);
}

/** Longer than a busy machine takes for a frame; then there is none, as in a window that is covered. */
const noFrameMs = 500;

/**
 * Runs `work` once the frame is drawn that shows what was changed until now; at once in a hidden tab.
 * @returns a function that cancels it
 */
function afterPaint(work: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    work();
    return () => {};
  }
  let next: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    clearTimeout(next);
    // A task of its own, which the browser starts after it has drawn.
    next = setTimeout(work);
  });
  next = setTimeout(() => {
    cancelAnimationFrame(frame);
    work();
  }, noFrameMs);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(next);
  };
}
