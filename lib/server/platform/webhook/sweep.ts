import { asWorker } from '@/lib/server/core/identity';
import type { Job } from '@/lib/server/core/jobs/job';
import { webhookLogDays } from '@/zero/platform/webhook/values';

/** Deletes what is too old of the delivery log. */
export const sweepWebhooks: Job = {
  name: 'webhook.sweep',
  label: 'Delete webhook deliveries after 30 days',
  schedule: { hour: 3, minute: 43 },
  async run(sql) {
    const deliveries = await asWorker(
      sql,
      (tx) => tx`
        delete from webhook_delivery
        where created_at < now() - make_interval(days => ${webhookLogDays})`,
    );
    return `removed ${deliveries.count} deliveries`;
  },
};
