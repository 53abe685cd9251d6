import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam, isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { idSchema } from '@/zero/core/ids';
import { channelDeliveryStatuses, channelKinds } from '@/zero/platform/channel/values';
import {
  type ChannelDelivery,
  channelDeliveryStart,
  readChannelDeliveries,
  readChannelDelivery,
  sendChannelDeliveryAgain,
} from './deliveries';
import {
  type Channel,
  changeChannel,
  channelFields,
  createChannel,
  holdChannel,
  readChannel,
  readChannels,
  removeChannel,
  testChannel,
} from './manage';

const tag = 'Notification channels';
const reads = {
  tag,
  scope: 'notification-channels:read',
  capability: 'notificationChannel.manage',
} as const;
const writes = { ...reads, scope: 'notification-channels:write' } as const;
const channelId = idParam('channelId');
const deliveryId = idParam('channelDeliveryId');

const channelResource = z
  .object({
    id: idSchema,
    name: z.string(),
    kind: z.enum(channelKinds),
    hint: z.string().meta({ description: 'The host and end of its address, to tell them apart.' }),
    createdAt: timeSchema,
    lastDeliveryAt: timeSchema.nullable(),
    lastStatus: z.enum(channelDeliveryStatuses).nullable(),
    lastError: z.string().nullable(),
    failedCount: z.int().meta({ description: 'Messages of 30 days that were given up.' }),
  })
  .meta({ id: 'NotificationChannel' });

export type ChannelResource = z.output<typeof channelResource>;

const channelOf = (channel: Channel): z.input<typeof channelResource> => ({
  ...channel,
  createdAt: isoTime(channel.createdAt),
  lastDeliveryAt: isoTimeOrNull(channel.lastDeliveryAt),
});

const list = defineOperation({
  id: 'listNotificationChannels',
  method: 'get',
  path: '/notification-channels',
  summary: 'List notification channels',
  ...reads,
  output: z.object({ data: z.array(channelResource) }),
  run: async (call) => ({ data: (await readChannels(call)).map(channelOf) }),
});

const get = defineOperation({
  id: 'getNotificationChannel',
  method: 'get',
  path: '/notification-channels/{channelId}',
  summary: 'Get a notification channel',
  ...reads,
  params: channelId,
  output: channelResource,
  isSingle: true,
  run: async (call) => channelOf(await readChannel(call, call.params.channelId)),
});

const create = defineOperation({
  id: 'createNotificationChannel',
  method: 'post',
  path: '/notification-channels',
  summary: 'Add a notification channel; its address is never shown again',
  ...writes,
  body: z.strictObject(channelFields),
  output: channelResource
    .extend({
      secret: z.string().nullable().meta({
        description:
          'The signing secret of a webhook, given once: null for other kinds, and where the answer is replayed to the same Idempotency-Key.',
      }),
    })
    .meta({ id: 'CreatedNotificationChannel' }),
  status: 201,
  shownOnce: ['secret'],
  run: async (call) => {
    const { id, secret } = await createChannel(call, call.body);
    return { ...channelOf(await readChannel(call, id)), secret };
  },
});

const update = defineOperation({
  id: 'updateNotificationChannel',
  method: 'patch',
  path: '/notification-channels/{channelId}',
  summary: 'Change a notification channel; what is not named stays',
  ...writes,
  params: channelId,
  body: z.strictObject({
    name: channelFields.name.optional(),
    address: channelFields.address.optional(),
  }),
  output: channelResource,
  isSingle: true,
  current: async (call) => channelOf(await holdChannel(call, call.params.channelId)),
  run: async (call) => {
    const given = Object.entries(call.body).filter(([, value]) => value !== undefined);
    await changeChannel(call, call.params.channelId, Object.fromEntries(given));
    return channelOf(await readChannel(call, call.params.channelId));
  },
});

const remove = defineOperation({
  id: 'deleteNotificationChannel',
  method: 'delete',
  path: '/notification-channels/{channelId}',
  summary: 'Remove a notification channel that nothing uses, and its log',
  ...writes,
  params: channelId,
  output: z.object({ id: idSchema }),
  run: async (call) => {
    await removeChannel(call, call.params.channelId);
    return { id: call.params.channelId };
  },
});

const deliveryResource = z
  .object({
    id: idSchema,
    channelId: idSchema,
    title: z.string(),
    status: z.enum(channelDeliveryStatuses).meta({
      description:
        'Of email: `delivered` once it is in the outbox. `canceled` where nobody needed it any more.',
    }),
    isTest: z.boolean(),
    attempts: z.int(),
    statusCode: z.int().nullable().meta({ description: 'Of the last attempt.' }),
    error: z.string().nullable().meta({ description: 'Why the last attempt failed.' }),
    createdAt: timeSchema,
    nextAttemptAt: timeSchema.nullable(),
    endedAt: timeSchema.nullable(),
  })
  .meta({ id: 'NotificationChannelDelivery' });

export type ChannelDeliveryResource = z.output<typeof deliveryResource>;

const deliveryOf = (delivery: ChannelDelivery): z.input<typeof deliveryResource> => ({
  ...delivery,
  createdAt: isoTime(delivery.createdAt),
  nextAttemptAt: isoTimeOrNull(delivery.nextAttemptAt),
  endedAt: isoTimeOrNull(delivery.endedAt),
});

const test = defineOperation({
  id: 'testNotificationChannel',
  method: 'post',
  path: '/notification-channels/{channelId}/test',
  summary: 'Post a test message, once',
  ...writes,
  params: channelId,
  output: deliveryResource,
  run: async (call) => {
    const id = await testChannel(call, call.params.channelId);
    return deliveryOf(await readChannelDelivery(call, id));
  },
});

const deliveries = defineOperation({
  id: 'listNotificationChannelDeliveries',
  method: 'get',
  path: '/notification-channels/{channelId}/deliveries',
  summary: 'List what was posted to a channel within 30 days, newest first',
  ...reads,
  params: channelId,
  search: z.strictObject({ ...pageFields, status: z.enum(channelDeliveryStatuses).optional() }),
  output: pageOf(deliveryResource),
  run: async (call) => {
    const { limit, cursor, status } = call.search;
    const rows = await readChannelDeliveries(call, call.params.channelId, {
      status,
      start: readCursor(cursor, channelDeliveryStart),
      limit: limit + 1,
    });
    return pageFrom(rows, limit, deliveryOf, ({ createdAt, id }) => ({ createdAt, id }));
  },
});

const delivery = defineOperation({
  id: 'getNotificationChannelDelivery',
  method: 'get',
  path: '/notification-channel-deliveries/{channelDeliveryId}',
  summary: 'Get what became of a message',
  ...reads,
  params: deliveryId,
  output: deliveryResource,
  run: async (call) => deliveryOf(await readChannelDelivery(call, call.params.channelDeliveryId)),
});

const sendAgain = defineOperation({
  id: 'replayNotificationChannelDelivery',
  method: 'post',
  path: '/notification-channel-deliveries/{channelDeliveryId}/replay',
  summary: 'Send a message that failed again, under the same id',
  ...writes,
  params: deliveryId,
  output: deliveryResource,
  run: async (call) => {
    const id = call.params.channelDeliveryId;
    await sendChannelDeliveryAgain(call, id);
    return deliveryOf(await readChannelDelivery(call, id));
  },
});

export const channelOperations = [
  list,
  get,
  create,
  update,
  test,
  deliveries,
  delivery,
  sendAgain,
  remove,
];
