import type { StatusUpdate } from '@/zero/incidents/status-page/schema';

/** What a post said as the public reads it, newest first: a replaced text only in its newest correction. */
export function shownUpdates(updates: readonly StatusUpdate[]): StatusUpdate[] {
  const newestFirst = updates.toSorted((a, b) => b.displayedAt - a.displayedAt);
  const corrected = new Set<string>();
  return newestFirst.filter(({ correctsId }) => {
    if (correctsId === null) return true;
    if (corrected.has(correctsId)) return false;
    corrected.add(correctsId);
    return true;
  });
}
