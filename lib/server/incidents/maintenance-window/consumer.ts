import { type Consumer, handleWhenDue } from '@/lib/server/core/jobs/consumer';
import { maintenanceChannel } from './effects';
import { nextReleaseDue, releaseDue } from './release';

/** Triggers what is still open when its maintenance window ends. */
export const releaseSuppressed: Consumer = {
  name: 'maintenance.release',
  channel: maintenanceChannel,
  start: (sql, off) =>
    handleWhenDue('maintenance.release-failed', {
      next: () => nextReleaseDue(sql, off),
      meet: () => releaseDue(sql, off),
    }),
};
