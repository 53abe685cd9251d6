/** Heartbeats of one person: a tab on screen sends twelve a minute, and one for each thing that they do. */
const beatsPerMinute = 300;

// Counted in the process and not in Postgres: a heartbeat must not become a write.
const beats = new Map<string, { count: number; resetsAt: number }>();

/** Counts a heartbeat at `now` (milliseconds); the seconds to wait where there were too many. */
export function heartbeatLimit(userId: string, now: number): number | undefined {
  for (const [who, { resetsAt }] of beats) if (resetsAt <= now) beats.delete(who);
  const window = beats.get(userId) ?? { count: 0, resetsAt: now + 60_000 };
  window.count += 1;
  beats.set(userId, window);
  return window.count > beatsPerMinute ? Math.ceil((window.resetsAt - now) / 1_000) : undefined;
}
