import type { Consumer } from '@/lib/server/core/jobs/consumer';
import { errorFields, log } from '@/lib/server/core/log';
import { noteOldSegments } from './old-segments';
import { bringUpToDate, organizationsOutOfDate } from './work';

/** Told at commit by the triggers that note what is out of date. */
const channel = 'opsdesk_fact';

/** Keeps every organization's figures up to date, within a second of what changed them. */
export const updateAnalytics: Consumer = {
  name: 'analytics.refresh',
  channel,
  everyMs: 5_000,
  start(sql) {
    const stopping = new AbortController();
    let isWoken = false;
    let running: Promise<void> | undefined;
    // A new version may have started this worker.
    let hasNoted = false;

    const work = async () => {
      if (!hasNoted) await noteOldSegments(sql);
      hasNoted = true;
      while (isWoken && !stopping.signal.aborted) {
        isWoken = false;
        for (const organizationId of await organizationsOutOfDate(sql)) {
          await bringUpToDate(sql, organizationId, () => stopping.signal.aborted).catch(
            (error: unknown) =>
              log('error', 'analytics.refresh-failed', { organizationId, ...errorFields(error) }),
          );
        }
      }
    };
    return {
      wake() {
        isWoken = true;
        running ??= work()
          .catch((error: unknown) => log('error', 'analytics.look-failed', errorFields(error)))
          .finally(() => (running = undefined));
      },
      async stop() {
        stopping.abort();
        await running;
      },
    };
  },
};
