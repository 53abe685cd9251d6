import type { TestDatabase } from '@/drizzle/testing/database';
import { hashOf, newToken, startOf } from '@/lib/server/platform/api-key/token';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import { newId } from '@/zero/core/ids';
import { type IntegrationKind, isCheckKind } from '@/zero/incidents/integration/values';
import type { AlertEvent } from './formats/event';
import { servicesWithWork, workThrough } from './intake/inbox';

/** A service with an integration of its own, and the key to that. */
export async function insertIntegration(
  { owner }: Pick<TestDatabase, 'owner'>,
  organizationId: string,
  kind: IntegrationKind = 'pagerduty',
) {
  const heartbeat = kind === 'heartbeat' ? 60 : null;
  const isCheck = isCheckKind(kind);
  const [serviceId, apiKeyId, integrationId] = [newId(), newId(), newId()];
  const token = newToken('ingest');
  await owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await tx`
      insert into service (id, organization_id, name, slug)
      values (${serviceId}, ${organizationId}, ${serviceId}, ${serviceId})`;
    await tx`
      insert into api_key (id, organization_id, name, kind, start, last_four, scopes)
      values (${apiKeyId}, ${organizationId}, 'A test', 'ingest', ${startOf(token)},
        ${token.slice(-4)}, '["ingest"]')`;
    await tx`
      insert into api_key_secret (id, organization_id, key_id, hash)
      values (${newId()}, ${organizationId}, ${apiKeyId}, ${hashOf(token)})`;
    await tx`
      insert into integration (id, organization_id, service_id, name, kind, api_key_id, key_last_four,
        heartbeat_every, heartbeat_grace, check_target, check_every, check_failures, next_check_at)
      values (${integrationId}, ${organizationId}, ${serviceId}, 'A test', ${kind}, ${apiKeyId},
        ${token.slice(-4)}, ${heartbeat}, ${heartbeat}, ${isCheck ? 'example.com:1' : null},
        ${isCheck ? 60 : null}, ${isCheck ? 2 : null}, ${isCheck ? new Date() : null})`;
  });
  return { serviceId, apiKeyId, integrationId, token, organizationId };
}

type Source = Pick<
  Awaited<ReturnType<typeof insertIntegration>>,
  'organizationId' | 'serviceId' | 'integrationId' | 'apiKeyId'
>;

type Reported = Pick<AlertEvent, 'dedupKey'> & Partial<AlertEvent>;

/** Keeps a request of these events, as the intake does, for the worker to make alerts of. */
export async function insertEvents(
  { owner }: Pick<TestDatabase, 'owner'>,
  { organizationId, serviceId, integrationId, apiKeyId }: Source,
  events: readonly Reported[],
): Promise<void> {
  const whole = events.map((event) => ({
    action: 'trigger',
    title: event.dedupKey,
    severity: 'critical',
    group: null,
    occurredAt: Date.now(),
    labels: {},
    links: [],
    deliveryKey: null,
    payload: {},
    ...event,
  }));
  await owner`
    insert into alert_inbox (id, organization_id, service_id, integration_id, api_key_id, source, events)
    values (${newId()}, ${organizationId}, ${serviceId}, ${integrationId}, ${apiKeyId}, 'pagerduty',
      ${JSON.stringify(whole)}::text::jsonb)`;
}

/** Does everything that waits in the inbox; gives how many requests that was. */
export async function workThroughAll({ app }: Pick<TestDatabase, 'app'>): Promise<number> {
  let done = 0;
  for (;;) {
    const services = await servicesWithWork(app, nobody);
    if (services.length === 0) return done;
    for (const service of services) done += await workThrough(app, service);
  }
}
