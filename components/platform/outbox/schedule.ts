import type { OutboxEntry } from './entry';
import { isHeld, withPredecessors } from './order';

/**
 * Changes that are with Zero at a time. It pushes them in one request, which the server has to answer
 * within seconds on a slow machine too, and what is refused for an earlier one's sake is shown twice.
 */
export const windowSize = 20;

/** How far this page has come with an entry. */
export type Progress = {
  isUnderWay: boolean;
  /** Attempts that did not settle it. */
  attempts: number;
  /** Epoch milliseconds before which it is not sent again. */
  until: number;
};

type Situation = {
  /** Everything of this person's that is not settled, in the order in which it was made. */
  entries: readonly OutboxEntry[];
  /** Whether this page sends the entry; the others are another page's. */
  isOurs: (writeId: string) => boolean;
  progress: ReadonlyMap<string, Progress>;
  /** Epoch milliseconds before which nothing is sent. */
  pausedUntil: number;
  now: number;
  /** The page ends: what could still be taken back goes, too. */
  isLastMoment: boolean;
};

type Sending = { entry: OutboxEntry; after: readonly string[] };

/** What to send now, in order, with what the server is to have of it first, and when to look again. */
export function scheduled(situation: Situation): { send: readonly Sending[]; lookAt?: number } {
  const { entries, isOurs, progress, pausedUntil, now, isLastMoment } = situation;
  let room = windowSize - [...progress.values()].filter(({ isUnderWay }) => isUnderWay).length;
  const send: Sending[] = [];
  const staying = new Set<OutboxEntry>();
  const later: number[] = [];
  for (const { entry, before } of withPredecessors(entries)) {
    const state = progress.get(entry.writeId);
    if (entry.returned || state?.isUnderWay) continue;
    if (before.some((each) => isHeld(each) || staying.has(each))) {
      staying.add(entry);
      continue;
    }
    if (!isOurs(entry.writeId)) continue;
    const dueAt = isLastMoment ? 0 : entry.dueAt;
    const at = Math.max(dueAt, pausedUntil, state?.until ?? 0);
    if (at > now) later.push(at);
    if (at > now || room <= 0) {
      staying.add(entry);
      continue;
    }
    room -= 1;
    send.push({ entry, after: before.map(({ writeId }) => writeId) });
  }
  return { send, ...(later.length > 0 && { lookAt: Math.min(...later) }) };
}
