import { errorFields, log } from '../log';
import type { ConsumerHandle } from './consumer';

/** How soon it asks again for what another worker holds. */
const heldMs = 100;
/** A timer of months would overflow. */
const longestSleepMs = 60_000;

/** Does `work` when woken, once at a time, and again when it was woken meanwhile. */
export function createConsumerHandle(
  failure: string,
  work: (isStopping: () => boolean) => Promise<void>,
): ConsumerHandle {
  const stopping = new AbortController();
  let isWoken = false;
  let running: Promise<void> | undefined;
  const isStopping = () => stopping.signal.aborted;
  const run = async () => {
    while (isWoken && !isStopping()) {
      isWoken = false;
      await work(isStopping);
    }
  };
  return {
    wake() {
      isWoken = true;
      running ??= run()
        .catch((error: unknown) => log('error', failure, errorFields(error)))
        .finally(() => (running = undefined));
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

type Moments = {
  /** When there is something to do again, in milliseconds since the epoch; undefined for never. */
  next: () => Promise<number | undefined>;
  /** Does what is due at `now`; gives how much that was, 0 where others hold it. */
  meet: (now: number) => Promise<number>;
};

/** Does what has a time at its own time: it sleeps until the next one, and looks anew when woken. */
export function handleWhenDue(failure: string, { next, meet }: Moments): ConsumerHandle {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const standing = createConsumerHandle(failure, async (isStopping) => {
    clearTimeout(timer);
    while (!isStopping()) {
      const at = await next();
      if (at === undefined) return;
      const now = Date.now();
      const wait = at - now;
      if (wait <= 0 && (await meet(now)) > 0) continue;
      if (isStopping()) return;
      const sleep = Math.min(wait > 0 ? Math.ceil(wait) : heldMs, longestSleepMs);
      timer = setTimeout(standing.wake, sleep);
      return;
    }
  });
  return {
    wake: standing.wake,
    async stop() {
      await standing.stop();
      clearTimeout(timer);
    },
  };
}
