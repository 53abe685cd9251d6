import { asWorker } from '@/lib/server/core/identity';
import type { Job } from '@/lib/server/core/jobs/job';
import { changeDays } from '@/zero/incidents/change-event/values';

/** Forgets changes after 90 days. */
export const sweepChangeEvents: Job = {
  name: 'change.sweep',
  label: 'Delete changes of services after 90 days',
  schedule: { minute: 41 },
  async run(sql) {
    return await asWorker(sql, async (tx) => {
      const { count } = await tx`
        delete from change_event where created_at < now() - make_interval(days => ${changeDays})`;
      return `removed ${count} changes`;
    });
  },
};
