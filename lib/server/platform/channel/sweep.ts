import { asWorker } from '@/lib/server/core/identity';
import type { Job } from '@/lib/server/core/jobs/job';
import { channelLogDays } from '@/zero/platform/channel/values';

/** Deletes what is too old of the log of deliveries. */
export const sweepChannelDeliveries: Job = {
  name: 'channel.sweep',
  label: 'Delete deliveries to notification channels after 30 days',
  schedule: { hour: 3, minute: 47 },
  async run(sql) {
    const deliveries = await asWorker(
      sql,
      (tx) => tx`
        delete from notification_channel_delivery
        where created_at < now() - make_interval(days => ${channelLogDays})`,
    );
    return `removed ${deliveries.count} deliveries`;
  },
};
