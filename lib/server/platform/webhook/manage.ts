import { z } from 'zod';
import type { ApiCall } from '@/lib/server/api/define-operation';
import { ApiProblem, notFoundProblem } from '@/lib/server/api/problem';
import { referenceOf } from '@/lib/server/core/actor';
import { env } from '@/lib/server/core/env';
import { webhookEventTypes } from '@/lib/server/webhooks';
import { newId } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { webhookEndpointName } from '@/zero/platform/webhook/subject';
import {
  mostWebhookEndpoints,
  webhookDescriptionLimit,
  type WebhookDisabledReason,
  webhookRotationHours,
  webhookUrlLimit,
} from '@/zero/platform/webhook/values';
import { record } from '../audit/record';
import { urlProblem } from './address';
import { addDelivery } from './event';
import { bodyOf } from './payload';
import { newSeed, secretOf } from './secret';

const patterns = new Set([
  '*',
  ...webhookEventTypes,
  ...webhookEventTypes.map((type) => `${type.slice(0, type.indexOf('.'))}.*`),
]);

/** What is said of an endpoint. */
export const webhookFields = {
  url: textSchema
    .trim()
    .max(webhookUrlLimit, `An address has at most ${webhookUrlLimit} characters.`)
    .superRefine((url, context) => {
      const message = urlProblem(url, env().webhooksToLoopback);
      if (message) context.addIssue({ code: 'custom', message });
    }),
  description: textSchema
    .trim()
    .max(
      webhookDescriptionLimit,
      `A description has at most ${webhookDescriptionLimit} characters.`,
    )
    .transform((text) => text || null)
    .nullable(),
  eventTypes: z
    .array(z.string().refine((type) => patterns.has(type), 'There is no such event type.'))
    .min(1, 'Choose what it is sent.')
    .max(patterns.size)
    .transform((types) => [...new Set(types)]),
};

export type WebhookFields = {
  url: string;
  description: string | null;
  eventTypes: string[];
};

/** An endpoint as admins see it. Times are in milliseconds since the epoch. */
export type WebhookEndpoint = WebhookFields & {
  id: string;
  isEnabled: boolean;
  disabledReason: WebhookDisabledReason | null;
  createdAt: number;
  /** The last attempt that was not made by hand; null where there was none. */
  lastAttemptAt: number | null;
  /** Null where there was none. */
  hasLastSucceeded: boolean | null;
  /** Until when deliveries are signed with the former secret, too. */
  formerSecretExpiresAt: number | null;
};

type Place = Pick<ApiCall, 'sql' | 'query' | 'organizationId' | 'actor'>;

/** The organization's endpoints, or the one of this id, oldest first. */
export async function readWebhooks(
  { sql, organizationId }: Place,
  id?: string,
): Promise<WebhookEndpoint[]> {
  return await sql<WebhookEndpoint[]>`
    select e.id, e.url, e.description, e.event_types "eventTypes", e.is_enabled "isEnabled",
      e.disabled_reason "disabledReason",
      (extract(epoch from e.created_at) * 1000)::float8 "createdAt",
      (extract(epoch from last.created_at) * 1000)::float8 "lastAttemptAt",
      last.has_succeeded "hasLastSucceeded",
      (
        select (extract(epoch from max(s.expires_at)) * 1000)::float8 from webhook_secret s
        where s.organization_id = e.organization_id and s.endpoint_id = e.id and s.expires_at > now()
      ) "formerSecretExpiresAt"
    from webhook_endpoint e
    left join lateral (
      select a.created_at, a.has_succeeded from webhook_attempt a
      where a.organization_id = e.organization_id and a.endpoint_id = e.id and not a.is_manual
      order by a.created_at desc limit 1
    ) last on true
    where e.organization_id = ${organizationId} ${id === undefined ? sql`` : sql`and e.id = ${id}`}
    order by e.created_at, e.id`;
}

/** The endpoint. @throws ApiProblem 404 */
export async function readWebhook(place: Place, id: string): Promise<WebhookEndpoint> {
  const [endpoint] = await readWebhooks(place, id);
  if (!endpoint) throw notFoundProblem();
  return endpoint;
}

/** Keeps the endpoint as it is until the transaction ends. @throws ApiProblem 404 */
export async function holdWebhook(place: Place, id: string): Promise<WebhookEndpoint> {
  const { sql, organizationId } = place;
  await sql`
    select from webhook_endpoint where organization_id = ${organizationId} and id = ${id}
    for no key update`;
  return await readWebhook(place, id);
}

/** Adds an endpoint and gives its secret, once. @throws ApiProblem 409 for one too many */
export async function createWebhook(
  place: Place,
  fields: WebhookFields,
): Promise<{ id: string; secret: string }> {
  const { sql, organizationId, actor } = place;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks:${organizationId}`}, 0))`;
  const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
    select count(*)::int count from webhook_endpoint where organization_id = ${organizationId}`;
  if (count >= mostWebhookEndpoints) {
    throw new ApiProblem(409, 'This cannot be done now.', {
      detail: `An organization has at most ${mostWebhookEndpoints} webhook endpoints.`,
    });
  }
  const id = newId();
  const { url, description, eventTypes } = fields;
  // Drizzle has changed how this connection writes JSON.
  await sql`
    insert into webhook_endpoint (id, organization_id, url, description, event_types, created_by)
    values (${id}, ${organizationId}, ${url}, ${description},
      ${JSON.stringify(eventTypes)}::text::jsonb, ${actor.type === 'job' ? null : actor.id})`;
  const secret = await addSecret(place, id);
  await recordOn(place, 'webhookEndpoint.create', id, { after: auditOf(fields) });
  return { id, secret };
}

/** Changes an endpoint; what is not named stays. @throws ApiProblem 404 */
export async function changeWebhook(
  place: Place,
  id: string,
  { isEnabled, ...given }: Partial<WebhookFields & { isEnabled: boolean }>,
): Promise<void> {
  const { sql, organizationId } = place;
  const before = await holdWebhook(place, id);
  const { url, description, eventTypes } = { ...before, ...given };
  const after = { url, description, eventTypes };
  if (JSON.stringify(auditedFields(before)) !== JSON.stringify(auditedFields(after))) {
    await sql`
      update webhook_endpoint set url = ${url}, description = ${description},
        event_types = ${JSON.stringify(eventTypes)}::text::jsonb
      where organization_id = ${organizationId} and id = ${id}`;
    const { name: _, ...earlier } = auditOf(before);
    await recordOn(place, 'webhookEndpoint.change', id, { before: earlier, after: auditOf(after) });
  }
  if (isEnabled === undefined || isEnabled === before.isEnabled) return;
  await sql`
    update webhook_endpoint set is_enabled = ${isEnabled},
      enabled_at = ${isEnabled ? sql`now()` : sql`enabled_at`},
      disabled_reason = ${isEnabled ? null : 'admin'}
    where organization_id = ${organizationId} and id = ${id}`;
  const action = isEnabled ? 'webhookEndpoint.enable' : 'webhookEndpoint.disable';
  await recordOn(place, action, id, { after: { name: webhookEndpointName(after) } });
}

/** Replaces the secret and gives the new one, once. @throws ApiProblem 404 */
export async function rotateSecret(place: Place, id: string): Promise<{ secret: string }> {
  const { sql, organizationId } = place;
  const endpoint = await holdWebhook(place, id);
  // One that was replaced before ends now, so that there are never more than two.
  await sql`
    delete from webhook_secret
    where organization_id = ${organizationId} and endpoint_id = ${id} and expires_at is not null`;
  await sql`
    update webhook_secret set expires_at = now() + make_interval(hours => ${webhookRotationHours})
    where organization_id = ${organizationId} and endpoint_id = ${id}`;
  const secret = await addSecret(place, id);
  await recordOn(place, 'webhookEndpoint.rotate', id, {
    after: { name: webhookEndpointName(endpoint) },
  });
  return { secret };
}

/** Removes an endpoint and its log. @throws ApiProblem 404 */
export async function removeWebhook(place: Place, id: string): Promise<void> {
  const { sql, organizationId } = place;
  const endpoint = await holdWebhook(place, id);
  await sql`delete from webhook_endpoint where organization_id = ${organizationId} and id = ${id}`;
  await recordOn(place, 'webhookEndpoint.remove', id, { before: auditOf(endpoint) });
}

/** Sends an event that says nothing; gives its delivery. @throws ApiProblem 404 */
export async function testWebhook(place: Place, id: string): Promise<string> {
  const { sql, organizationId } = place;
  await readWebhook(place, id);
  return await addDelivery(sql, organizationId, {
    endpointId: id,
    eventId: newId(),
    type: 'webhook.test',
    payload: bodyOf('webhook.test', Date.now(), { message: 'This is a test event of Opsdesk.' }),
    isTest: true,
  });
}

async function addSecret({ sql, organizationId }: Place, endpointId: string): Promise<string> {
  const seed = newSeed();
  await sql`
    insert into webhook_secret (id, organization_id, endpoint_id, seed)
    values (${newId()}, ${organizationId}, ${endpointId}, ${seed})`;
  return secretOf(seed);
}

const auditedFields = ({ url, description, eventTypes }: WebhookFields) => [
  url,
  description,
  eventTypes,
];

const auditOf = (fields: WebhookFields) => ({
  name: webhookEndpointName(fields),
  host: new URL(fields.url).host,
  eventTypes: fields.eventTypes,
});

type Recorded = Pick<Parameters<typeof record>[1], 'before' | 'after'>;

const recordOn = (
  { query, organizationId, actor }: Place,
  action: `webhookEndpoint.${'create' | 'change' | 'enable' | 'disable' | 'rotate' | 'remove'}`,
  subjectId: string,
  changed: Recorded,
) => record(query, { organizationId, actor: referenceOf(actor), action, subjectId, ...changed });
