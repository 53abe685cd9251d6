'use client';

import type { Zero } from '@rocicorp/zero';
import { deliver } from './deliver';
import { longestWaitMs, type OutboxEntry } from './entry';
import { holding, holdWhenFree, isHeldHere, release } from './hold';
import { outboxEntries, subscribeToOutbox } from './outbox';
import { clearDraft, settleRefused, settleSaved } from './settle';

/** In these states a change is shown at once and waits inside Zero until it can go out. */
const takesChanges = new Set(['connecting', 'connected', 'needs-auth']);

/**
 * Sends what this person has waiting: what this page wrote, and what a page wrote that is no more.
 * Each entry belongs to one page at a time. Returns a function that ends it.
 */
export function startSender(zero: Zero, userId: string): () => void {
  const underWay = new Set<string>();
  // Not again before the connection has changed.
  const unanswered = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  async function send(entry: OutboxEntry) {
    const { writeId } = entry;
    if (underWay.has(writeId) || unanswered.has(writeId)) return;
    if (entry.queuedAt < Date.now() - longestWaitMs) {
      return settleRefused(entry, 'It waited here for more than 30 days.', false);
    }
    underWay.add(writeId);
    const answer = await deliver(zero, entry);
    underWay.delete(writeId);
    if (answer.as === 'unanswered') unanswered.add(writeId);
    if (answer.as === 'saved') settleSaved(entry);
    if (answer.as === 'refused') settleRefused(entry, answer.reason, answer.isUnseen);
  }

  function look(isLastMoment = false) {
    if (isOver) return;
    clearTimeout(timer);
    const own = outboxEntries().filter((entry) => entry.userId === userId && !entry.returned);
    const waiting = new Set(own.map(({ writeId }) => writeId));
    for (const writeId of holding()) if (!waiting.has(writeId)) release(writeId);
    const later: number[] = [];
    for (const entry of own) {
      if (!isHeldHere(entry.writeId)) {
        holdWhenFree(entry.writeId, () => {
          clearDraft(entry);
          look();
        });
      } else if (!isLastMoment && entry.dueAt > Date.now()) later.push(entry.dueAt);
      else if (takesChanges.has(zero.connection.state.current.name)) void send(entry);
    }
    if (later.length > 0) timer = setTimeout(look, Math.min(...later) - Date.now());
  }

  const onHide = () => look(true);
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    // What has left for the server needs nobody any more.
    if (holding().some(isHeldHere) && zero.connection.state.current.name !== 'connected') {
      event.preventDefault();
    }
  };
  const endStore = subscribeToOutbox(() => look());
  const endConnection = zero.connection.state.subscribe(() => {
    unanswered.clear();
    look();
  });
  window.addEventListener('pagehide', onHide);
  window.addEventListener('beforeunload', onBeforeUnload);
  look();
  return () => {
    isOver = true;
    clearTimeout(timer);
    endStore();
    endConnection();
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('beforeunload', onBeforeUnload);
    for (const writeId of holding()) release(writeId);
  };
}
