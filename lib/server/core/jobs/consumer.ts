import type postgres from 'postgres';

/**
 * Work that the worker does as soon as Postgres tells of it, and looks for every few seconds in case
 * it was not told. Unlike a job, several workers may do it at once: it takes its rows by lock.
 */
export interface Consumer {
  /** `feature.verb`. */
  name: string;
  /** The NOTIFY channel that tells of work. */
  channel: string;
  /** How often it looks by itself. */
  everyMs: number;
  /** Readies the work, which runs as the app's login. */
  start: (sql: postgres.Sql) => ConsumerHandle;
}

/** Work that waits to be woken. */
export interface ConsumerHandle {
  /** There may be something to do. Returns at once and never throws. */
  wake: () => void;
  /** Takes nothing new and waits, within limits, for what is under way. */
  stop: () => Promise<void>;
}

/** Starts a watch; the promise is for when it listens. Call what it gives to stop. */
export async function startConsumer(
  watch: Consumer,
  sql: postgres.Sql,
): Promise<() => Promise<void>> {
  const standing = watch.start(sql);
  // Also after each reconnection: what was told meanwhile is lost.
  const listening = await sql.listen(watch.channel, standing.wake, standing.wake);
  const timer = setInterval(standing.wake, watch.everyMs);
  return async () => {
    clearInterval(timer);
    await listening.unlisten();
    await standing.stop();
  };
}
