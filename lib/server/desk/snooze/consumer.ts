import { type Consumer, handleWhenDue } from '@/lib/server/core/jobs/consumer';
import { nextWaking, wakeDue } from './wake';

/** Wakes snoozed tickets at their own moment. */
export const wakeTickets: Consumer = {
  name: 'snooze.wake',
  // Told at commit by the trigger that keeps the alarms.
  channel: 'opsdesk_snooze',
  start: (sql, off) =>
    handleWhenDue('snooze.wake-failed', {
      next: () => nextWaking(sql, off),
      meet: (now) => wakeDue(sql, off, now),
    }),
};
