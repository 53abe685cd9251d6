import type postgres from 'postgres';
import { z } from 'zod';
import { enterAsKey } from '@/lib/server/core/identity';
import { currentRequest, describeRequest } from '@/lib/server/core/request-id';
import { findApiKey } from '@/lib/server/platform/api-key/find';
import { isModuleEnabled } from '@/zero/core/optional-modules';
import { newId } from '@/zero/core/ids';
import { type EventMapping, eventMappingSchema } from '@/zero/incidents/integration/mapping';
import type { AlertEvent } from '../formats/event';
import { inboxChannel } from './inbox';

/** The key of an integration, as which events are kept. */
export type Intake = { apiKeyId: string; organizationId: string };

/** The key that was sent; undefined for one that may not send events, or not from here. */
export async function findIntake(sql: postgres.Sql, token: string): Promise<Intake | undefined> {
  const key = await findApiKey(sql, token, currentRequest()?.address ?? null);
  if (!key || key.kind !== 'ingest' || !isModuleEnabled(key, 'incidents')) return undefined;
  const { id: apiKeyId, organizationId } = key;
  describeRequest({ organizationId, actor: `key:${apiKeyId}` });
  return { apiKeyId, organizationId };
}

const mappingSchema = z.object({
  mapping: z
    .string()
    .pipe(z.preprocess((text) => JSON.parse(text as string) as unknown, eventMappingSchema)),
});

/** Where the integration's events have their fields. */
export async function mappingOf(sql: postgres.Sql, intake: Intake): Promise<EventMapping> {
  const [row] = await sql.begin(async (tx) => {
    await enterAsKey(tx, intake);
    return await tx`
      select mapping::text mapping from integration where api_key_id = ${intake.apiKeyId}`;
  });
  return mappingSchema.safeParse(row).data?.mapping ?? {};
}

/**
 * Keeps events for the worker, durably and with one statement; what they do follows from there.
 * @returns false where the key has no integration any more
 */
export async function keepEvents(
  sql: postgres.Sql,
  intake: Intake,
  events: readonly AlertEvent[],
): Promise<boolean> {
  const notified = await sql.begin(async (tx) => {
    await enterAsKey(tx, intake);
    // Only the worker reads the inbox, so this gives what was notified instead of what was inserted.
    return await tx`
      with origin as (
        select organization_id, service_id, id, api_key_id, kind from integration
        where api_key_id = ${intake.apiKeyId}
      ), kept as (
        insert into alert_inbox
          (id, organization_id, service_id, integration_id, api_key_id, source, events)
        select ${newId()}::uuid, organization_id, service_id, id, api_key_id, kind,
          ${JSON.stringify(events)}::text::jsonb
        from origin
      )
      select pg_notify(${inboxChannel}, '') from origin`;
  });
  return notified.length === 1;
}
