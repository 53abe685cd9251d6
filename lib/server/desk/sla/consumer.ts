import { type Consumer, handleWhenDue } from '@/lib/server/core/jobs/consumer';
import { meetDeadlines, nextDeadline } from './deadlines';

/** Told at commit by the triggers of clocks and of what is to be counted anew. */
const channel = 'opsdesk_sla';

/** Warns of SLA targets and marks the broken ones at their own moment. */
export const slaConsumer: Consumer = {
  name: 'sla.watch',
  channel,
  start: (sql, off) =>
    handleWhenDue('sla.watch-failed', {
      next: () => nextDeadline(sql, off),
      meet: (now) => meetDeadlines(sql, off, now),
    }),
};
