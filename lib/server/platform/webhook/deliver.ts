import type postgres from 'postgres';
import { env } from '@/lib/server/core/env';
import { asWorkerOf } from '@/lib/server/core/identity';
import { log } from '@/lib/server/core/log';
import { handleWithLease, RetryLater } from '@/lib/server/core/queue/topic';
import { newId } from '@/zero/core/ids';
import { disableWebhook, failsTooLong } from './disable';
import { messageIdOf } from './payload';
import { waitAfter } from './schedule';
import { signatureOf } from './secret';
import { sendWebhook, type WebhookAnswer } from './send';
import { webhookDelivery } from './topics';

type Due = {
  id: string;
  endpointId: string;
  eventId: string;
  payload: string;
  status: 'pending' | 'delivered' | 'failed';
  attempts: number;
  isTest: boolean;
  requestId: string | null;
  url: string;
  isEnabled: boolean;
  seeds: string[];
};

/** Requests to one endpoint that one worker makes at once, so that a slow one leaves room for others. */
const mostPerEndpoint = 3;

/** Sends a delivery: again and again by the schedule, or once where an admin asked for it. */
export const deliverWebhooks = handleWithLease(
  webhookDelivery,
  async (sql, { deliveryId, isManual }, { organizationId }) => {
    if (organizationId === null) return;
    const inside = <T>(work: (tx: postgres.TransactionSql) => Promise<T>) =>
      asWorkerOf(sql, organizationId, work);
    const due = await inside((tx) => readDue(tx, organizationId, deliveryId));
    if (!due || (!isManual && due.status !== 'pending')) return;
    if (!due.isEnabled && !isManual) {
      await inside((tx) => giveUp(tx, due));
      return;
    }
    const answer = await send(due);
    const waitMs = await inside((tx) => keep(tx, organizationId, due, answer, isManual));
    const { statusCode, error, durationMs } = answer;
    log('info', 'webhook.sent', {
      organizationId,
      endpointId: due.endpointId,
      deliveryId,
      statusCode,
      durationMs,
    });
    if (waitMs === undefined) return;
    throw new RetryLater(error ?? `The endpoint answered ${statusCode}.`, waitMs);
  },
  {
    lanes: 20,
    maxAttempts: 100,
    leaseSeconds: 60,
    share: { field: 'endpointId', most: mostPerEndpoint },
  },
);

async function readDue(
  tx: postgres.TransactionSql,
  organizationId: string,
  id: string,
): Promise<Due | undefined> {
  const [due] = await tx<Due[]>`
    select d.id, d.endpoint_id "endpointId", d.event_id "eventId", d.payload, d.status, d.attempts,
      d.is_test "isTest", d.request_id "requestId", e.url, e.is_enabled "isEnabled",
      array(
        select s.seed from webhook_secret s
        where s.organization_id = e.organization_id and s.endpoint_id = e.id
          and (s.expires_at is null or s.expires_at > now())
        order by s.created_at desc, s.id desc
      ) seeds
    from webhook_delivery d
    join webhook_endpoint e on e.organization_id = d.organization_id and e.id = d.endpoint_id
    where d.organization_id = ${organizationId} and d.id = ${id}`;
  return due;
}

function send({ url, eventId, payload, requestId, seeds }: Due): Promise<WebhookAnswer> {
  const id = messageIdOf(eventId);
  const at = new Date();
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Opsdesk-Webhooks/1.0',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': signatureOf(seeds, { id, at, body: payload }),
    ...(requestId !== null && { 'x-request-id': requestId }),
  };
  return sendWebhook({ url, headers, body: payload }, { allowsLoopback: env().webhooksToLoopback });
}

/**
 * Writes an attempt into the log and what follows from it.
 * @returns milliseconds until the next one; undefined where there is none
 */
async function keep(
  tx: postgres.TransactionSql,
  organizationId: string,
  { id, endpointId, attempts, isTest }: Due,
  { statusCode, error, responseBody, durationMs, retryAfterMs }: WebhookAnswer,
  isManual: boolean,
): Promise<number | undefined> {
  const hasSucceeded = statusCode !== null && statusCode >= 200 && statusCode < 300;
  await tx`
    insert into webhook_attempt (id, organization_id, delivery_id, endpoint_id, is_manual,
      has_succeeded, status_code, error, response_body, duration_ms)
    values (${newId()}, ${organizationId}, ${id}, ${endpointId}, ${isManual}, ${hasSucceeded},
      ${statusCode}, ${error}, ${responseBody}, ${durationMs})`;
  if (hasSucceeded) {
    await tx`
      update webhook_delivery set status = 'delivered', next_attempt_at = null,
        attempts = attempts + ${isManual ? 0 : 1}
      where id = ${id}`;
    return undefined;
  }
  if (isManual) {
    // A test is tried once; what waits for its next attempt goes on waiting.
    if (isTest) {
      await tx`
        update webhook_delivery set status = 'failed', next_attempt_at = null
        where id = ${id} and status = 'pending'`;
    }
    return undefined;
  }
  const isGone = statusCode === 410;
  const waitMs = isGone ? undefined : waitAfter(attempts + 1, retryAfterMs);
  await tx`
    update webhook_delivery set attempts = attempts + 1,
      status = ${waitMs === undefined ? 'failed' : 'pending'},
      next_attempt_at = now() + make_interval(secs => ${waitMs === undefined ? null : waitMs / 1_000})
    where id = ${id}`;
  if (isGone) await disableWebhook(tx, organizationId, endpointId, 'gone');
  else if (await failsTooLong(tx, endpointId)) {
    await disableWebhook(tx, organizationId, endpointId, 'failing');
  }
  return waitMs;
}

/** What waits for an endpoint that is disabled can be sent again by hand. */
async function giveUp(tx: postgres.TransactionSql, { id }: Due) {
  await tx`
    update webhook_delivery set status = 'failed', next_attempt_at = null where id = ${id}`;
}
