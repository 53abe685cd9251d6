/** The worker sends a heartbeat every 10 s (lib/server/core/jobs/heartbeat.ts): one may be lost or late. */
const delayedAfterMs = 25_000;
const stepMs = 5_000;

/**
 * How old the replica may be, by when it last changed and not by what stands in it, so that the clocks
 * of two machines are never compared. `now` is a monotonic clock in milliseconds.
 */
export function delayMeter(now: () => number) {
  let beat: number | undefined;
  let heardAt: number | undefined;

  return {
    /** The connection is there, so what was missed is on its way; or it is gone, and says so itself. */
    setConnected(isConnected: boolean) {
      if (!isConnected) heardAt = undefined;
      else heardAt ??= now();
    },
    /** The newest heartbeat in the replica is that of `beatAt`. */
    show(beatAt: number | undefined) {
      if (beatAt === beat) return;
      beat = beatAt;
      if (heardAt !== undefined) heardAt = now();
    },
    /** In milliseconds, to the last 5 s; undefined while changes arrive or there is no connection. */
    delayMs(): number | undefined {
      const age = heardAt === undefined ? 0 : now() - heardAt;
      return age < delayedAfterMs ? undefined : age - (age % stepMs);
    },
  };
}
