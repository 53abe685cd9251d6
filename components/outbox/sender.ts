'use client';

import type { Zero } from '@rocicorp/zero';
import { deliver } from './deliver';
import { longestWaitMs, type OutboxEntry } from './entry';
import { holding, holdWhenFree, isHeldHere, isSentHere, release } from './hold';
import { outboxEntries, subscribeToOutbox } from './outbox';
import { clearDraft, settleRefused, settleSaved } from './settle';

/** In these states a change is shown at once and waits inside Zero until it can go out. */
const takesChanges = new Set(['connecting', 'connected', 'needs-auth']);

/** Zero keeps what it took; this only asks again what became of it. In milliseconds. */
const retryWait = (attempts: number) => Math.min(30_000, 1_000 * 2 ** (attempts - 1));

/**
 * Sends what this person has waiting: what this page wrote, and what a page wrote that is no more.
 * Each entry belongs to one page at a time. Returns a function that ends it.
 */
export function startSender(zero: Zero, userId: string): () => void {
  const underWay = new Set<string>();
  /** Epoch milliseconds before which it is not sent again, by the attempts that had no answer. */
  const unanswered = new Map<string, { attempts: number; until: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  async function send(entry: OutboxEntry) {
    const { writeId } = entry;
    if (underWay.has(writeId)) return;
    if (entry.queuedAt < Date.now() - longestWaitMs) {
      return settleRefused(entry, 'It waited here for more than 30 days.', false);
    }
    underWay.add(writeId);
    const answer = await deliver(zero, entry, !isSentHere(writeId) || unanswered.has(writeId));
    underWay.delete(writeId);
    if (answer.as === 'unanswered') {
      const attempts = (unanswered.get(writeId)?.attempts ?? 0) + 1;
      unanswered.set(writeId, { attempts, until: Date.now() + retryWait(attempts) });
      look();
    }
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
        continue;
      }
      const at = Math.max(entry.dueAt, unanswered.get(entry.writeId)?.until ?? 0);
      if (!isLastMoment && at > Date.now()) later.push(at);
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
  const endConnection = zero.connection.state.subscribe(() => look());
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
