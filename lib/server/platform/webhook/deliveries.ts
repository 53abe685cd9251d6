import { z } from 'zod';
import type { ApiCall } from '@/lib/server/api/define-operation';
import { notFoundProblem } from '@/lib/server/api/problem';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { ofPostgres } from '@/lib/server/core/statements';
import { idSchema, instantSchema } from '@/zero/core/ids';
import type { WebhookDeliveryStatus } from '@/zero/platform/webhook/values';
import { readWebhook } from './manage';
import { webhookDelivery } from './topics';

/** A delivery as admins see it. Times are in milliseconds since the epoch. */
export type WebhookDelivery = {
  id: string;
  endpointId: string;
  eventId: string;
  eventType: string;
  status: WebhookDeliveryStatus;
  isTest: boolean;
  requestId: string | null;
  createdAt: number;
  nextAttemptAt: number | null;
  /** Those by hand included. */
  attemptCount: number;
  /** Of the last attempt. */
  statusCode: number | null;
};

/** A request of a delivery. */
export type WebhookAttempt = {
  id: string;
  at: number;
  isManual: boolean;
  hasSucceeded: boolean;
  statusCode: number | null;
  error: string | null;
  responseBody: string | null;
  durationMs: number;
};

type Place = Pick<ApiCall, 'sql' | 'query' | 'organizationId' | 'actor'>;

/** From behind which delivery on a page starts. */
export const deliveryStartSchema = z.strictObject({ createdAt: instantSchema, id: idSchema });

const columns = ({ sql }: Place) => sql`
  d.id, d.endpoint_id "endpointId", d.event_id "eventId", d.event_type "eventType", d.status,
  d.is_test "isTest", d.request_id "requestId",
  (extract(epoch from d.created_at) * 1000)::float8 "createdAt",
  (extract(epoch from d.next_attempt_at) * 1000)::float8 "nextAttemptAt",
  attempts.count "attemptCount", attempts."statusCode"`;

const attemptsOf = ({ sql }: Place) => sql`
  left join lateral (
    select count(*)::int count, (array_agg(a.status_code order by a.created_at desc))[1] "statusCode"
    from webhook_attempt a where a.organization_id = d.organization_id and a.delivery_id = d.id
  ) attempts on true`;

/** The deliveries to an endpoint, newest first. @throws ApiProblem 404 */
export async function readDeliveries(
  place: Place,
  endpointId: string,
  {
    status,
    start,
    limit,
  }: {
    status: WebhookDeliveryStatus | undefined;
    start: z.output<typeof deliveryStartSchema> | undefined;
    limit: number;
  },
): Promise<WebhookDelivery[]> {
  const { sql, organizationId } = place;
  await readWebhook(place, endpointId);
  return await sql<WebhookDelivery[]>`
    select ${columns(place)} from webhook_delivery d ${attemptsOf(place)}
    where d.organization_id = ${organizationId} and d.endpoint_id = ${endpointId}
      ${status === undefined ? sql`` : sql`and d.status = ${status}`}
      ${start === undefined ? sql`` : sql`and (d.created_at, d.id) < (${new Date(start.createdAt).toISOString()}::text::timestamptz, ${start.id}::uuid)`}
    order by d.created_at desc, d.id desc limit ${limit}`;
}

/** A delivery with what was sent and each attempt, newest first. @throws ApiProblem 404 */
export async function readDelivery(place: Place, id: string) {
  const { sql, organizationId } = place;
  const [delivery] = await sql<(WebhookDelivery & { payload: string })[]>`
    select ${columns(place)}, d.payload from webhook_delivery d ${attemptsOf(place)}
    where d.organization_id = ${organizationId} and d.id = ${id}`;
  if (!delivery) throw notFoundProblem();
  const attempts = await sql<WebhookAttempt[]>`
    select id, (extract(epoch from created_at) * 1000)::float8 "at", is_manual "isManual",
      has_succeeded "hasSucceeded", status_code "statusCode", error, response_body "responseBody",
      duration_ms "durationMs"
    from webhook_attempt where organization_id = ${organizationId} and delivery_id = ${id}
    order by created_at desc, id desc limit 100`;
  return { ...delivery, attempts: [...attempts] };
}

/** Sends a delivery again, once, under the id that it had. @throws ApiProblem 404 */
export async function replayDelivery(place: Place, id: string): Promise<void> {
  const { endpointId } = await readDelivery(place, id);
  const task = { endpointId, deliveryId: id, isManual: true };
  await enqueue(ofPostgres(place.sql), webhookDelivery, task);
}
