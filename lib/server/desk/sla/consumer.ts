import { atMoments, standingOf } from '@/lib/server/core/jobs/consumer-handle';
import type { Watch } from '@/lib/server/core/jobs/consumer';
import { log } from '@/lib/server/core/log';
import { meetDeadlines, nextMoment } from './deadlines';
import { organizationsToRecount, recountSome } from './recount';

/** Told at commit by the triggers of clocks and of what is to be counted anew. */
const channel = 'opsdesk_sla';

/** Warns of promises and marks the broken ones at their own moment. */
export const watchDeadlines: Watch = {
  name: 'sla.watch',
  channel,
  everyMs: 5_000,
  start: (sql) =>
    atMoments('sla.watch-failed', {
      next: () => nextMoment(sql),
      meet: (now) => meetDeadlines(sql, now),
    }),
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
