import { z } from 'zod';
import { createIngestKey, revokeApiKey } from '@/lib/server/platform/api-key/manage';
import { record } from '@/lib/server/platform/audit/record';
import type { Tenant } from '@/lib/server/platform/session/tenant';
import { idSchema, newId } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { checkSchema, checkTargetProblem } from '@/zero/incidents/integration/check-fields';
import { eventMappingSchema } from '@/zero/incidents/integration/mapping';
import {
  heartbeatEvery,
  heartbeatGraceLimit,
  integrationKinds,
  integrationNameLimit,
  isCheckKind,
} from '@/zero/incidents/integration/values';
import { checkChannel } from '../check/consumer';

/** What is said of a new integration. A check has a key, too, under which it reports; nobody gets it. */
export const newIntegrationSchema = z
  .strictObject({
    serviceId: idSchema,
    name: textSchema.trim().min(1, 'Enter a name.').max(integrationNameLimit),
    kind: z.enum(integrationKinds),
    mapping: eventMappingSchema.default({}),
    /** Seconds in which the next heartbeat is expected, and by which it may be late. */
    heartbeat: z
      .strictObject({
        every: z.int().min(heartbeatEvery.least).max(heartbeatEvery.most),
        grace: z.int().min(0).max(heartbeatGraceLimit),
      })
      .optional(),
    check: checkSchema.optional(),
  })
  .refine(({ kind, heartbeat }) => (kind === 'heartbeat') === (heartbeat !== undefined), {
    path: ['heartbeat'],
    error: 'A heartbeat, and nothing else, says how often it is expected.',
  })
  .refine(({ kind, check }) => isCheckKind(kind) === (check !== undefined), {
    path: ['check'],
    error: 'A check, and nothing else, says what it looks at.',
  })
  .superRefine(({ kind, check }, context) => {
    const message = check && isCheckKind(kind) && checkTargetProblem(kind, check.target);
    if (message) context.addIssue({ code: 'custom', path: ['check', 'target'], message });
  });
export type NewIntegration = z.input<typeof newIntegrationSchema>;

/** Its key is in this answer and nowhere else. */
export type CreatedIntegration = { id: string; token: string };

type Place = Pick<Tenant, 'sql' | 'query' | 'organizationId' | 'actor'>;

const memberOf = ({ actor }: Place) => ({ type: 'member' as const, id: actor.id });

/** Adds an integration with a key; `taken` where the service has one of this name, undefined without service. */
export async function createIntegration(
  place: Place,
  { serviceId, name, kind, mapping, heartbeat, check }: z.output<typeof newIntegrationSchema>,
): Promise<CreatedIntegration | 'taken' | undefined> {
  const { sql, query, organizationId } = place;
  const [service] = await sql<{ name: string; isTaken: boolean }[]>`
    select name, exists (
      select from integration i where i.service_id = service.id and lower(i.name) = lower(${name})
    ) "isTaken"
    from service where organization_id = ${organizationId} and id = ${serviceId}
      and archived_at is null
    for no key update`;
  if (!service) return undefined;
  if (service.isTaken) return 'taken';
  const { id: apiKeyId, token } = await createIngestKey(place, `${service.name}: ${name}`);
  const id = newId();
  await sql`
    insert into integration
      (id, organization_id, service_id, name, kind, api_key_id, key_last_four, mapping,
        heartbeat_every, heartbeat_grace, check_target, check_text, check_every, check_failures,
        next_check_at)
    values (${id}, ${organizationId}, ${serviceId}, ${name}, ${kind}, ${apiKeyId},
      ${token.slice(-4)}, ${JSON.stringify(mapping)}::text::jsonb,
      ${heartbeat?.every ?? null}, ${heartbeat?.grace ?? null}, ${check?.target ?? null},
      ${check?.text || null}, ${check?.every ?? null}, ${check?.failures ?? null},
      case when ${check !== undefined} then now() end)`;
  if (check) await sql`select pg_notify(${checkChannel}, '')`;
  await record(query, {
    organizationId,
    actor: memberOf(place),
    action: 'integration.create',
    subjectId: id,
    after: {
      name,
      kind,
      serviceId,
      mapping,
      ...(heartbeat && { heartbeatEvery: heartbeat.every, heartbeatGrace: heartbeat.grace }),
      ...(check && {
        checkTarget: check.target,
        checkEvery: check.every,
        checkFailures: check.failures,
      }),
    },
  });
  return { id, token };
}

/** Gives an integration another key; the former one ends at once. Undefined where there is none. */
export async function replaceKey(
  place: Place,
  id: string,
): Promise<CreatedIntegration | undefined> {
  const { sql, query, organizationId } = place;
  const found = await lock(place, id);
  if (!found) return undefined;
  const { id: apiKeyId, token } = await createIngestKey(place, found.keyName);
  await sql`
    update integration set api_key_id = ${apiKeyId}, key_last_four = ${token.slice(-4)}
    where organization_id = ${organizationId} and id = ${id}`;
  await revokeApiKey(place, found.apiKeyId);
  await record(query, {
    organizationId,
    actor: memberOf(place),
    action: 'integration.rotate',
    subjectId: id,
    after: { name: found.name },
  });
  return { id, token };
}

/** Removes an integration and ends its key; its alerts stay. False where there is none. */
export async function removeIntegration(place: Place, id: string): Promise<boolean> {
  const { sql, query, organizationId } = place;
  const found = await lock(place, id);
  if (!found) return false;
  await sql`delete from integration where organization_id = ${organizationId} and id = ${id}`;
  await revokeApiKey(place, found.apiKeyId);
  await record(query, {
    organizationId,
    actor: memberOf(place),
    action: 'integration.remove',
    subjectId: id,
    before: { name: found.name, kind: found.kind, serviceId: found.serviceId },
  });
  return true;
}

type Found = { name: string; kind: string; serviceId: string; apiKeyId: string; keyName: string };

async function lock({ sql, organizationId }: Place, id: string): Promise<Found | undefined> {
  const [found] = await sql<Found[]>`
    select i.name, i.kind, i.service_id "serviceId", i.api_key_id "apiKeyId", k.name "keyName"
    from integration i join api_key k on k.id = i.api_key_id
    where i.organization_id = ${organizationId} and i.id = ${id} for update of i`;
  return found;
}
