import { handleWhenDue } from '@/lib/server/core/jobs/consumer-handle';
import type { Consumer } from '@/lib/server/core/jobs/consumer';
import { nextWaking, wakeDue } from './wake';

/** Wakes snoozed tickets at their own moment. */
export const wakeTickets: Consumer = {
  name: 'snooze.wake',
  // Told at commit by the trigger that keeps the alarms.
  channel: 'opsdesk_snooze',
  everyMs: 5_000,
  start: (sql) =>
    handleWhenDue('snooze.wake-failed', {
      next: () => nextWaking(sql),
      meet: (now) => wakeDue(sql, now),
    }),
};
