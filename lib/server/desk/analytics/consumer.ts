import { type Consumer, createConsumerHandle } from '@/lib/server/core/jobs/consumer';
import { errorFields, log } from '@/lib/server/core/log';
import { noteOldSegments } from './old-segments';
import { bringUpToDate, organizationsOutOfDate } from './work';

/** Told at commit by the triggers that note what is out of date. */
const channel = 'opsdesk_fact';

/** Keeps every organization's metrics up to date, within a second of what changed them. */
export const updateAnalytics: Consumer = {
  name: 'analytics.refresh',
  channel,
  start(sql, off) {
    // A new version may have started this worker.
    let hasNoted = false;
    return createConsumerHandle('analytics.look-failed', async (isStopping) => {
      if (!hasNoted) await noteOldSegments(sql, off);
      hasNoted = true;
      let failed = 0;
      for (const organizationId of await organizationsOutOfDate(sql, off)) {
        await bringUpToDate(sql, organizationId, isStopping).catch((error: unknown) => {
          failed += 1;
          log('error', 'analytics.refresh-failed', { organizationId, ...errorFields(error) });
        });
      }
      if (failed > 0) throw new Error(`Metrics of ${failed} organizations are out of date.`);
    });
  },
};
