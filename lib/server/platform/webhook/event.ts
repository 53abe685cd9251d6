import type postgres from 'postgres';
import { asWorkerOf } from '@/lib/server/core/identity';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { handleWithLease } from '@/lib/server/core/queue/topic';
import { currentRequest } from '@/lib/server/core/request-id';
import { ofPostgres } from '@/lib/server/core/statements';
import { eventTypesOf } from '@/lib/server/webhooks';
import { deterministicId } from '@/zero/core/deterministic-id';
import { newId } from '@/zero/core/ids';
import type { WebhookEntry } from './define-webhooks';
import { bodyOf, dataOf } from './payload';
import { webhookDelivery, webhookEvent } from './topics';

/** What an endpoint can choose to be sent an event of this type. */
const patternsOf = (type: string) => [type, `${type.slice(0, type.indexOf('.'))}.*`, '*'];

/** Makes of an entry the deliveries to the endpoints that chose its events. Done twice, it makes them once. */
export const prepareWebhooks = handleWithLease(
  webhookEvent,
  async (sql, { entryId }, { organizationId }) => {
    if (organizationId === null) return;
    const entry = await readEntry(sql, organizationId, entryId);
    const types = entry ? eventTypesOf(entry) : [];
    const wanted = await endpointsOf(sql, organizationId, types);
    if (!entry || wanted.length === 0) return;
    const data = await dataOf(sql, organizationId, entry);
    await asWorkerOf(sql, organizationId, async (tx) => {
      for (const { endpointId, type } of wanted) {
        await addDelivery(tx, organizationId, {
          endpointId,
          // One entry can be several events.
          eventId: type === types[0] ? entry.id : deterministicId(entry.id, type),
          type,
          payload: bodyOf(type, entry.createdAt, data),
        });
      }
    });
  },
  { lanes: 4 },
);

type NewDelivery = {
  endpointId: string;
  eventId: string;
  type: string;
  payload: string;
  isTest?: boolean;
};

/** Adds a delivery and queues it, in the same transaction; nothing where there is one of the event. */
export async function addDelivery(
  tx: postgres.TransactionSql,
  organizationId: string,
  { endpointId, eventId, type, payload, isTest = false }: NewDelivery,
): Promise<string> {
  const id = newId();
  const added = await tx`
    insert into webhook_delivery (id, organization_id, endpoint_id, event_id, event_type, payload,
      is_test, next_attempt_at, request_id)
    values (${id}, ${organizationId}, ${endpointId}, ${eventId}, ${type}, ${payload}, ${isTest},
      now(), ${currentRequest()?.requestId ?? null})
    on conflict (endpoint_id, event_id) do nothing`;
  if (added.count > 0) {
    const task = { endpointId, deliveryId: id, isManual: isTest };
    await enqueue(ofPostgres(tx), webhookDelivery, task);
  }
  return id;
}

async function readEntry(
  sql: postgres.Sql,
  organizationId: string,
  id: string,
): Promise<WebhookEntry | undefined> {
  return await asWorkerOf(sql, organizationId, async (tx) => {
    const [entry] = await tx<WebhookEntry[]>`
      select id, action, actor_type "actorType", actor_id "actorId", subject_type "subjectType",
        subject_id "subjectId", before, after,
        (extract(epoch from created_at) * 1000)::float8 "createdAt"
      from audit_entry where organization_id = ${organizationId} and id = ${id}`;
    return entry;
  });
}

/** The endpoints that are sent one of these types, with the type. */
async function endpointsOf(
  sql: postgres.Sql,
  organizationId: string,
  types: readonly string[],
): Promise<{ endpointId: string; type: string }[]> {
  if (types.length === 0) return [];
  const endpoints = await asWorkerOf(
    sql,
    organizationId,
    (tx) => tx<{ id: string; eventTypes: string[] }[]>`
      select id, event_types "eventTypes" from webhook_endpoint
      where organization_id = ${organizationId} and is_enabled order by created_at, id`,
  );
  return endpoints.flatMap(({ id, eventTypes }) =>
    types
      .filter((type) => patternsOf(type).some((pattern) => eventTypes.includes(pattern)))
      .map((type) => ({ endpointId: id, type })),
  );
}
