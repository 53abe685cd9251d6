/** Streams that one person may have open at a time in one process: a browser needs one for all its tabs. */
const mostSeats = 12;
/** Heartbeats of one person: a tab on screen sends twelve a minute, and one for each thing that they do. */
const beatsPerMinute = 300;

// Counted in the process and not in Postgres: a heartbeat must not become a write.
const seats = new Map<string, number>();
const beats = new Map<string, { count: number; resetsAt: number }>();

/** Takes a place for a stream; undefined where there is none left, otherwise the way to give it back. */
export function openSlot(userId: string): (() => void) | undefined {
  const taken = seats.get(userId) ?? 0;
  if (taken >= mostSeats) return undefined;
  seats.set(userId, taken + 1);
  let isTaken = true;
  return () => {
    if (!isTaken) return;
    isTaken = false;
    const left = (seats.get(userId) ?? 1) - 1;
    if (left > 0) seats.set(userId, left);
    else seats.delete(userId);
  };
}

/** Counts a heartbeat at `now` (milliseconds); the seconds to wait where there were too many. */
export function heartbeatLimit(userId: string, now: number): number | undefined {
  for (const [who, { resetsAt }] of beats) if (resetsAt <= now) beats.delete(who);
  const window = beats.get(userId) ?? { count: 0, resetsAt: now + 60_000 };
  window.count += 1;
  beats.set(userId, window);
  return window.count > beatsPerMinute ? Math.ceil((window.resetsAt - now) / 1_000) : undefined;
}
