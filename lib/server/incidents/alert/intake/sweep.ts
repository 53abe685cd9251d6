import { asWorker } from '@/lib/server/core/identity';
import type { Job } from '@/lib/server/core/jobs/job';

/** Forgets deliveries after two days and requests that were given up after 30. */
export const sweepAlertIntake: Job = {
  name: 'alert.sweep',
  label: 'Delete what was kept of old alert deliveries',
  schedule: { minute: 23 },
  async run(sql) {
    return await asWorker(sql, async (tx) => {
      const { count } = await tx`
        delete from alert_delivery where created_at < now() - interval '2 days'`;
      await tx`delete from alert_inbox where dead_at < now() - interval '30 days'`;
      return `removed ${count} deliveries`;
    });
  },
};
