import type postgres from 'postgres';
import { errorFields, log } from '../log';
import type { SwitchedOff } from './switched-off';

/**
 * Work on rows that say by themselves that they are due or out of date: the worker is woken at commit,
 * and sleeps until the next one is due. What follows from a single change is a task of the queue
 * instead. Several workers may do it at once: it takes its rows by lock.
 */
export interface Consumer {
  /** `subject.verb`. */
  name: string;
  /** The NOTIFY channel that tells of work. */
  channel: string;
  /** Readies the work, which runs as the app's login, but not for `off`. */
  start: (sql: postgres.Sql, off: SwitchedOff) => ConsumerHandle;
}

/** Work that waits to be woken. */
export interface ConsumerHandle {
  /** There may be something to do. Returns at once and never throws. */
  wake: () => void;
  /** Takes nothing new and waits, within limits, for what is under way. */
  stop: () => Promise<void>;
}

/** How often a consumer looks by itself, in case a notice was lost. */
export const lookEveryMs = 30_000;
/** How soon it looks again after a failure. */
const retryMs = 5_000;
/** How soon it asks again for what another worker holds. */
const heldMs = 100;

/** Starts a consumer and resolves once it listens. Call what it returns to stop. */
export async function startConsumer(
  { start, channel }: Consumer,
  sql: postgres.Sql,
  off: SwitchedOff,
): Promise<() => Promise<void>> {
  const handle = start(sql, off);
  // Also after each reconnection: what was told meanwhile is lost.
  const listening = await sql.listen(channel, handle.wake, handle.wake);
  const timer = setInterval(handle.wake, lookEveryMs);
  return async () => {
    clearInterval(timer);
    await listening.unlisten();
    await handle.stop();
  };
}

/** Does `work` when woken, once at a time, again when it was woken meanwhile, and later where it failed. */
export function createConsumerHandle(
  failure: string,
  work: (isStopping: () => boolean) => Promise<void>,
): ConsumerHandle {
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  let isWoken = false;
  let running: Promise<void> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const run = async () => {
    while (isWoken && !isStopping()) {
      isWoken = false;
      await work(isStopping);
    }
  };
  const wake = () => {
    isWoken = true;
    running ??= run()
      .catch((error: unknown) => {
        log('error', failure, errorFields(error));
        clearTimeout(retry);
        if (!isStopping()) retry = setTimeout(wake, retryMs);
      })
      .finally(() => (running = undefined));
  };
  return {
    wake,
    async stop() {
      stopping.abort();
      clearTimeout(retry);
      await running;
    },
  };
}

type Schedule = {
  /** When there is something to do again, in milliseconds since the epoch; undefined for never. */
  next: () => Promise<number | undefined>;
  /** Does what is due at `now`; returns how much that was, 0 where others hold it. */
  meet: (now: number) => Promise<number>;
};

/** Does what has a time when it is due: sleeps until the next one, and looks anew when woken. */
export function handleWhenDue(failure: string, { next, meet }: Schedule): ConsumerHandle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const handle = createConsumerHandle(failure, async (isStopping) => {
    clearTimeout(timer);
    while (!isStopping()) {
      const at = await next();
      if (at === undefined) return;
      const now = Date.now();
      const wait = at - now;
      if (wait <= 0 && (await meet(now)) > 0) continue;
      // What is due later is found when it looks by itself.
      if (isStopping() || wait > 2 * lookEveryMs) return;
      timer = setTimeout(handle.wake, wait > 0 ? Math.ceil(wait) : heldMs);
      return;
    }
  });
  return {
    wake: handle.wake,
    async stop() {
      await handle.stop();
      clearTimeout(timer);
    },
  };
}
