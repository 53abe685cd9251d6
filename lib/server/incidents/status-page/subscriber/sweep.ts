import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { Job } from '@/lib/server/core/jobs/job';

/** Forgets addresses that nobody confirmed, a week after their link ended. */
export const sweepSubscribers: Job = {
  name: 'statusPage.sweepSubscribers',
  label: 'Delete unconfirmed subscribers of status pages',
  schedule: { hour: 3, minute: 41 },
  async run(sql) {
    const organizations = await asWorker(
      sql,
      (tx) => tx<{ id: string }[]>`
        select distinct organization_id id from status_subscriber
        where state = 'pending' and link_expires_at < now() - interval '7 days'`,
    );
    for (const { id } of organizations) {
      await asWorkerOf(
        sql,
        id,
        (tx) => tx`
          delete from status_subscriber
          where state = 'pending' and link_expires_at < now() - interval '7 days'`,
      );
    }
    return `swept ${organizations.length} organizations`;
  },
};
