import { handleWhenDue, createConsumerHandle } from '@/lib/server/core/jobs/consumer-handle';
import type { Consumer } from '@/lib/server/core/jobs/consumer';
import { log } from '@/lib/server/core/log';
import { meetDeadlines, nextDeadline } from './deadlines';
import { organizationsToRecount, recountSome } from './recount';

/** Told at commit by the triggers of clocks and of what is to be counted anew. */
const channel = 'opsdesk_sla';

/** Warns of promises and marks the broken ones at their own moment. */
export const slaConsumer: Consumer = {
  name: 'sla.watch',
  channel,
  everyMs: 5_000,
  start: (sql) =>
    handleWhenDue('sla.watch-failed', {
      next: () => nextDeadline(sql),
      meet: (now) => meetDeadlines(sql, now),
    }),
};

/** Brings open tickets in line with policies, hours and holidays that have changed. */
export const recalculateSlaTargets: Consumer = {
  name: 'sla.recount',
  channel,
  everyMs: 10_000,
  start: (sql) =>
    createConsumerHandle('sla.recount-failed', async (isStopping) => {
      for (const organizationId of await organizationsToRecount(sql)) {
        let tickets = 0;
        for (let some; !isStopping() && (some = await recountSome(sql, organizationId));) {
          tickets += some;
        }
        log('info', 'sla.recounted', { organizationId, tickets });
      }
    }),
};
