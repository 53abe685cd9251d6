import { dayMs } from '@/lib/time-units';
import { z } from 'zod';
import { newId } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { type ApiKeyKind, apiKeyNameLimit, graceHours } from '@/zero/platform/api-key/values';
import { isAddressOrRange } from '@/lib/server/core/network';
import { record } from '@/lib/server/platform/audit/record';
import type { Tenant } from '@/lib/server/platform/session/tenant';
import { hashOf, newToken, startOf } from './token';

/** What an admin says of a new key. `scopes` are those that the modules offer. */
export const newApiKeySchema = (scopes: readonly string[]) =>
  z.strictObject({
    name: textSchema
      .trim()
      .min(1, 'Enter a name.')
      .max(apiKeyNameLimit, `A name has at most ${apiKeyNameLimit} characters.`),
    scopes: z.array(z.enum(scopes)).min(1, 'Choose what the key may do.').max(scopes.length),
    /** Null for a key that does not expire. */
    expiresInDays: z.number().int().min(1).max(3_650).nullable(),
    allowedNetworks: z
      .array(z.string().trim().refine(isAddressOrRange, 'Enter an IP address or a range.'))
      .min(1)
      .max(50)
      .nullable(),
    readsPerMinute: z.number().int().min(1).max(100_000).default(100),
    writesPerMinute: z.number().int().min(1).max(100_000).default(30),
  });

export const rotationSchema = z.strictObject({ graceHours: z.literal(graceHours) });

export type NewApiKey = z.infer<ReturnType<typeof newApiKeySchema>>;

/** A key as admins see it. Times are in milliseconds since the epoch. */
export type ApiKeyRow = {
  id: string;
  name: string;
  start: string;
  lastFour: string;
  scopes: string[];
  allowedNetworks: string[] | null;
  createdBy: string | null;
  createdAt: number;
  expiresAt: number | null;
  revokedAt: number | null;
  /** It was revoked or has expired. */
  isOver: boolean;
  lastUsedAt: number | null;
  lastUsedAddress: string | null;
};

/** The key itself is in the answer to its creation, and nowhere else. */
export type CreatedApiKey = { id: string; token: string };

type Place = Pick<Tenant, 'sql' | 'query' | 'organizationId' | 'actor'>;

/** The organization's keys of the API: those that work, newest first, then those that ended within 90 days. */
export function listApiKeys({ sql, organizationId }: Place): Promise<ApiKeyRow[]> {
  return sql<ApiKeyRow[]>`
    select k.id, k.name, k.start, k.last_four "lastFour", k.scopes,
      k.allowed_networks "allowedNetworks", p.name "createdBy",
      (extract(epoch from k.created_at) * 1000)::float8 "createdAt",
      (extract(epoch from k.expires_at) * 1000)::float8 "expiresAt",
      (extract(epoch from k.revoked_at) * 1000)::float8 "revokedAt",
      coalesce(least(k.revoked_at, k.expires_at) <= now(), false) "isOver",
      (extract(epoch from s.last_used_at) * 1000)::float8 "lastUsedAt",
      s.last_used_address "lastUsedAddress"
    from api_key k
    join api_key_secret s on s.key_id = k.id
    left join profile p on p.organization_id = k.organization_id and p.id = k.created_by
    where k.organization_id = ${organizationId} and k.kind = 'rest'
      and coalesce(least(k.revoked_at, k.expires_at) > now() - interval '90 days', true)
    order by "isOver", k.created_at desc, k.id
    limit 500`;
}

/** Makes a key and gives it, once. */
export async function createApiKey(place: Place, given: NewApiKey): Promise<CreatedApiKey> {
  const { expiresInDays, ...rest } = given;
  const expiresAt =
    expiresInDays === null ? null : new Date(Date.now() + expiresInDays * dayMs).toISOString();
  return await insertKey(place, { ...rest, expiresAt, rotatedFromId: null });
}

/** Makes a key with which a monitoring system sends events and does nothing else, and gives it, once. */
export const createIngestKey = (place: Place, name: string): Promise<CreatedApiKey> =>
  insertKey(place, {
    name: name.slice(0, apiKeyNameLimit),
    kind: 'ingest',
    scopes: ['ingest'],
    allowedNetworks: null,
    readsPerMinute: 100,
    writesPerMinute: 30,
    expiresAt: null,
    rotatedFromId: null,
  });

/**
 * Makes a successor with the same rights; the old key goes on working for the hours of grace.
 * Undefined where there is no such key that works.
 */
export async function rotateApiKey(
  place: Place,
  id: string,
  hours: number,
): Promise<CreatedApiKey | undefined> {
  const { sql, query, organizationId, actor } = place;
  const [old] = await sql<Insertion[]>`
    select name, scopes, allowed_networks "allowedNetworks", reads_per_minute "readsPerMinute",
      writes_per_minute "writesPerMinute", expires_at::text "expiresAt", id "rotatedFromId"
    from api_key where organization_id = ${organizationId} and id = ${id} and kind = 'rest'
      and revoked_at is null and (expires_at is null or expires_at > now()) for update`;
  if (!old) return undefined;
  const created = await insertKey(place, old);
  const ends = sql`now() + make_interval(hours => ${hours})`;
  await sql`
    update api_key set
      revoked_at = ${hours === 0 ? sql`now()` : null},
      expires_at = least(expires_at, ${ends})
    where organization_id = ${organizationId} and id = ${id}`;
  await record(query, {
    organizationId,
    actor: { type: 'member', id: actor.id },
    action: 'apiKey.rotate',
    subjectId: id,
    before: { name: old.name },
    after: { name: old.name, graceHours: hours, successorId: created.id },
  });
  return created;
}

/** Ends a key for good; false where there is no such key that works. */
export async function revokeApiKey(place: Place, id: string): Promise<boolean> {
  const { sql, query, organizationId, actor } = place;
  const [revoked] = await sql<{ name: string }[]>`
    update api_key set revoked_at = now()
    where organization_id = ${organizationId} and id = ${id} and revoked_at is null returning name`;
  if (!revoked) return false;
  await record(query, {
    organizationId,
    actor: { type: 'member', id: actor.id },
    action: 'apiKey.revoke',
    subjectId: id,
    before: { name: revoked.name, isRevoked: false },
    after: { name: revoked.name, isRevoked: true },
  });
  return true;
}

type Insertion = Omit<NewApiKey, 'expiresInDays'> & {
  expiresAt: string | null;
  rotatedFromId: string | null;
  kind?: ApiKeyKind;
};

async function insertKey(
  { sql, query, organizationId, actor }: Place,
  { name, kind = 'rest', scopes, expiresAt, rotatedFromId, allowedNetworks, ...limits }: Insertion,
): Promise<CreatedApiKey> {
  const token = newToken(kind);
  const id = newId();
  // Drizzle has changed how this connection writes JSON and times.
  await sql`
    insert into api_key (id, organization_id, name, kind, start, last_four, scopes, allowed_networks,
      reads_per_minute, writes_per_minute, created_by, rotated_from_id, expires_at)
    values (${id}, ${organizationId}, ${name}, ${kind}, ${startOf(token)}, ${token.slice(-4)},
      ${JSON.stringify(scopes)}::text::jsonb,
      ${allowedNetworks && JSON.stringify(allowedNetworks)}::text::jsonb, ${limits.readsPerMinute},
      ${limits.writesPerMinute}, ${actor.id}, ${rotatedFromId}, ${expiresAt})`;
  await sql`
    insert into api_key_secret (id, organization_id, key_id, hash)
    values (${newId()}, ${organizationId}, ${id}, ${hashOf(token)})`;
  await record(query, {
    organizationId,
    actor: { type: 'member', id: actor.id },
    action: 'apiKey.create',
    subjectId: id,
    after: { name, kind, scopes, expiresAt },
  });
  return { id, token };
}
