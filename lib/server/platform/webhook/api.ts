import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam, isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { pageFields, pageFrom, pageOf, readCursor } from '@/lib/server/api/page';
import { webhookEventTypes, webhookTypes } from '@/lib/server/webhooks';
import { idSchema } from '@/zero/core/ids';
import { isAuditAction } from '@/zero/platform/audit/actions';
import { actionDone } from '@/zero/platform/audit/words';
import { webhookDeliveryStatuses, webhookDisabledReasons } from '@/zero/platform/webhook/values';
import {
  deliveryStartSchema,
  readDeliveries,
  readDelivery,
  replayDelivery,
  type WebhookDelivery,
} from './deliveries';
import {
  changeWebhook,
  createWebhook,
  holdWebhook,
  readWebhook,
  readWebhooks,
  removeWebhook,
  rotateSecret,
  testWebhook,
  type WebhookEndpoint,
  webhookFields,
} from './manage';
import { messageIdOf } from './payload';

const tag = 'Webhooks';
const reads = { tag, scope: 'webhooks:read', capability: 'webhook.read' } as const;
const writes = { tag, scope: 'webhooks:write', capability: 'webhook.manage' } as const;
const endpointId = idParam('endpointId');
const deliveryId = idParam('deliveryId');

const endpointResource = z
  .object({
    id: idSchema,
    url: z.string(),
    description: z.string().nullable(),
    eventTypes: z.array(z.string()).meta({
      description: 'Event types, `subject.*` for all of a subject, or `*` for all.',
    }),
    isEnabled: z.boolean(),
    disabledReason: z.enum(webhookDisabledReasons).nullable(),
    createdAt: timeSchema,
    lastAttemptAt: timeSchema.nullable(),
    hasLastSucceeded: z.boolean().nullable(),
    formerSecretExpiresAt: timeSchema.nullable().meta({
      description: 'Until when deliveries are signed with the former secret, too.',
    }),
  })
  .meta({ id: 'WebhookEndpoint' });

export type WebhookEndpointResource = z.output<typeof endpointResource>;

const secret = z.string().nullable().meta({
  description: 'Given once: null where the answer is replayed to the same Idempotency-Key.',
});

const endpointOf = (endpoint: WebhookEndpoint): z.input<typeof endpointResource> => ({
  ...endpoint,
  createdAt: isoTime(endpoint.createdAt),
  lastAttemptAt: isoTimeOrNull(endpoint.lastAttemptAt),
  formerSecretExpiresAt: isoTimeOrNull(endpoint.formerSecretExpiresAt),
});

const list = defineOperation({
  id: 'listWebhookEndpoints',
  method: 'get',
  path: '/webhook-endpoints',
  summary: 'List webhook endpoints',
  ...reads,
  output: z.object({ data: z.array(endpointResource) }),
  run: async (call) => ({ data: (await readWebhooks(call)).map(endpointOf) }),
});

const get = defineOperation({
  id: 'getWebhookEndpoint',
  method: 'get',
  path: '/webhook-endpoints/{endpointId}',
  summary: 'Get a webhook endpoint',
  ...reads,
  params: endpointId,
  output: endpointResource,
  isSingle: true,
  run: async (call) => endpointOf(await readWebhook(call, call.params.endpointId)),
});

const create = defineOperation({
  id: 'createWebhookEndpoint',
  method: 'post',
  path: '/webhook-endpoints',
  summary: 'Add a webhook endpoint',
  ...writes,
  body: z.strictObject({ ...webhookFields, description: webhookFields.description.default(null) }),
  output: endpointResource.extend({ secret }).meta({ id: 'CreatedWebhookEndpoint' }),
  status: 201,
  shownOnce: ['secret'],
  run: async (call) => {
    const created = await createWebhook(call, call.body);
    return { ...endpointOf(await readWebhook(call, created.id)), secret: created.secret };
  },
});

const update = defineOperation({
  id: 'updateWebhookEndpoint',
  method: 'patch',
  path: '/webhook-endpoints/{endpointId}',
  summary: 'Change a webhook endpoint; what is not named stays',
  ...writes,
  params: endpointId,
  body: z.strictObject({
    url: webhookFields.url.optional(),
    description: webhookFields.description.optional(),
    eventTypes: webhookFields.eventTypes.optional(),
    isEnabled: z.boolean().optional(),
  }),
  output: endpointResource,
  isSingle: true,
  current: async (call) => endpointOf(await holdWebhook(call, call.params.endpointId)),
  run: async (call) => {
    const given = Object.entries(call.body).filter(([, value]) => value !== undefined);
    await changeWebhook(call, call.params.endpointId, Object.fromEntries(given));
    return endpointOf(await readWebhook(call, call.params.endpointId));
  },
});

const rotate = defineOperation({
  id: 'rotateWebhookSecret',
  method: 'post',
  path: '/webhook-endpoints/{endpointId}/rotate-secret',
  summary: 'Replace the secret; for 24 hours, deliveries are signed with both',
  ...writes,
  params: endpointId,
  output: z.object({ secret }),
  shownOnce: ['secret'],
  run: (call) => rotateSecret(call, call.params.endpointId),
});

const deliveryFields = {
  id: idSchema,
  endpointId: idSchema,
  eventId: z.string().meta({ description: 'The `webhook-id` that the endpoint is sent.' }),
  eventType: z.string(),
  status: z.enum(webhookDeliveryStatuses),
  isTest: z.boolean(),
  requestId: z.string().nullable().meta({
    description: 'The `x-request-id` of the request that caused the event.',
  }),
  createdAt: timeSchema,
  nextAttemptAt: timeSchema.nullable(),
  attemptCount: z.int(),
  statusCode: z.int().nullable().meta({ description: 'Of the last attempt.' }),
};

const deliveryResource = z.object(deliveryFields).meta({ id: 'WebhookDelivery' });

const attemptResource = z
  .object({
    id: idSchema,
    at: timeSchema,
    isManual: z.boolean(),
    hasSucceeded: z.boolean(),
    statusCode: z.int().nullable(),
    error: z.string().nullable(),
    responseBody: z.string().nullable().meta({ description: 'The first 4 kB.' }),
    durationMs: z.int(),
  })
  .meta({ id: 'WebhookAttempt' });

const deliveryDetail = z
  .object({
    ...deliveryFields,
    payload: z.string().meta({ description: 'The body, as it is signed.' }),
    attempts: z.array(attemptResource).meta({ description: 'Newest first.' }),
  })
  .meta({ id: 'WebhookDeliveryDetail' });

export type WebhookDeliveryResource = z.output<typeof deliveryResource>;
export type WebhookDeliveryDetail = z.output<typeof deliveryDetail>;

const deliveryOf = (delivery: WebhookDelivery): z.input<typeof deliveryResource> => ({
  ...delivery,
  eventId: messageIdOf(delivery.eventId),
  createdAt: isoTime(delivery.createdAt),
  nextAttemptAt: isoTimeOrNull(delivery.nextAttemptAt),
});

async function detailOf(place: Parameters<typeof readDelivery>[0], id: string) {
  const { attempts, payload, ...delivery } = await readDelivery(place, id);
  return {
    ...deliveryOf(delivery),
    payload,
    attempts: attempts.map((attempt) => ({ ...attempt, at: isoTime(attempt.at) })),
  };
}

const test = defineOperation({
  id: 'testWebhookEndpoint',
  method: 'post',
  path: '/webhook-endpoints/{endpointId}/test',
  summary: 'Send a test event, once, also to a disabled endpoint',
  ...writes,
  params: endpointId,
  output: deliveryDetail,
  run: async (call) => detailOf(call, await testWebhook(call, call.params.endpointId)),
});

const deliveries = defineOperation({
  id: 'listWebhookDeliveries',
  method: 'get',
  path: '/webhook-endpoints/{endpointId}/deliveries',
  summary: 'List what an endpoint was sent within 30 days, newest first',
  ...reads,
  params: endpointId,
  search: z.strictObject({ ...pageFields, status: z.enum(webhookDeliveryStatuses).optional() }),
  output: pageOf(deliveryResource),
  run: async (call) => {
    const { limit, cursor, status } = call.search;
    const rows = await readDeliveries(call, call.params.endpointId, {
      status,
      start: readCursor(cursor, deliveryStartSchema),
      limit: limit + 1,
    });
    return pageFrom(rows, limit, deliveryOf, ({ createdAt, id }) => ({ createdAt, id }));
  },
});

const delivery = defineOperation({
  id: 'getWebhookDelivery',
  method: 'get',
  path: '/webhook-deliveries/{deliveryId}',
  summary: 'Get a delivery with its request and each attempt',
  ...reads,
  params: deliveryId,
  output: deliveryDetail,
  run: (call) => detailOf(call, call.params.deliveryId),
});

const replay = defineOperation({
  id: 'replayWebhookDelivery',
  method: 'post',
  path: '/webhook-deliveries/{deliveryId}/replay',
  summary: 'Send a delivery again, once, under the same webhook-id',
  ...writes,
  params: deliveryId,
  output: deliveryDetail,
  run: async (call) => {
    await replayDelivery(call, call.params.deliveryId);
    return await detailOf(call, call.params.deliveryId);
  },
});

const remove = defineOperation({
  id: 'deleteWebhookEndpoint',
  method: 'delete',
  path: '/webhook-endpoints/{endpointId}',
  summary: 'Remove a webhook endpoint and its log',
  ...writes,
  params: endpointId,
  output: z.object({ id: idSchema }),
  run: async (call) => {
    await removeWebhook(call, call.params.endpointId);
    return { id: call.params.endpointId };
  },
});

/** Each event type, and when it is sent. */
const eventTypes = webhookEventTypes.map((name) => ({
  name,
  explanation: Object.keys(webhookTypes)
    .filter(isAuditAction)
    .filter((action) => webhookTypes[action] === name)
    .map(actionDone)
    .join(' '),
}));

const listEventTypes = defineOperation({
  id: 'listWebhookEventTypes',
  method: 'get',
  path: '/webhook-event-types',
  summary: 'List the event types that an endpoint can choose',
  ...reads,
  output: z.object({
    data: z.array(z.object({ name: z.string(), explanation: z.string() })),
  }),
  run: () => Promise.resolve({ data: eventTypes }),
});

export const webhookOperations = [
  listEventTypes,
  list,
  get,
  create,
  update,
  rotate,
  test,
  deliveries,
  delivery,
  replay,
  remove,
];
