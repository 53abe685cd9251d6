import { z } from 'zod';
import type { Topic } from '@/lib/server/core/queue/topic';
import { idSchema } from '@/zero/core/ids';

/** A message for a channel. */
export const channelDelivery: Topic<{ channelId: string; deliveryId: string }> = {
  name: 'channel.deliver',
  label: 'Post to notification channels',
  shows: ['channelId', 'deliveryId'],
  schema: z.object({ channelId: idSchema, deliveryId: idSchema }),
};
