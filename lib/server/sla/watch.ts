import type { Standing, Watch } from '../jobs/watch';
import { errorFields, log } from '../log';
import { meetDeadlines, nextMoment } from './deadlines';
import { organizationsToRecount, recountSome } from './recount';

/** Told at commit by the triggers of clocks and of what is to be counted anew. */
const channel = 'opsdesk_sla';

/** How soon it asks again for what another worker holds. */
const heldMs = 100;
/** A timer of months would overflow. */
const longestSleepMs = 60_000;

/** Warns of promises and marks the broken ones at their own moment: it sleeps until the next one. */
export const watchDeadlines: Watch = {
  name: 'sla.watch',
  channel,
  everyMs: 5_000,
  start(sql) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const standing = standingOf('sla.watch-failed', async (isStopping) => {
      clearTimeout(timer);
      while (!isStopping()) {
        const next = await nextMoment(sql);
        if (next === undefined) return;
        const now = Date.now();
        const wait = next - now;
        if (wait <= 0 && (await meetDeadlines(sql, now)) > 0) continue;
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
  },
};

/** Brings open tickets in line with policies, hours and holidays that have changed. */
export const recountPromises: Watch = {
  name: 'sla.recount',
  channel,
  everyMs: 10_000,
  start: (sql) =>
    standingOf('sla.recount-failed', async (isStopping) => {
      for (const organizationId of await organizationsToRecount(sql)) {
        let tickets = 0;
        for (let some; !isStopping() && (some = await recountSome(sql, organizationId));) {
          tickets += some;
        }
        log('info', 'sla.recounted', { organizationId, tickets });
      }
    }),
};

/** Does `work` when woken, once at a time, and again when it was woken meanwhile. */
function standingOf(failure: string, work: (isStopping: () => boolean) => Promise<void>): Standing {
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
