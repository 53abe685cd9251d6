import { z } from 'zod';
import type { Topic } from '@/lib/server/core/queue/topic';
import { idSchema } from '@/zero/core/ids';

/** Something happened in an organization that has endpoints: which of them are sent it, the worker decides. */
export const webhookEvent: Topic<{ entryId: string }> = {
  name: 'webhook.event',
  label: 'Prepare webhook events',
  shows: ['entryId'],
  schema: z.object({ entryId: idSchema }),
};

/** A request to an endpoint. */
export const webhookDelivery: Topic<{ endpointId: string; deliveryId: string; isManual: boolean }> =
  {
    name: 'webhook.deliver',
    label: 'Send webhook events',
    shows: ['endpointId', 'deliveryId', 'isManual'],
    schema: z.object({ endpointId: idSchema, deliveryId: idSchema, isManual: z.boolean() }),
  };
