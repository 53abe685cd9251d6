import { pendingLimits } from '@/zero/platform/attachment/values';
import { type Actor, memberIdOf } from '@/lib/server/core/actor';
import { asSystem } from '@/lib/server/core/identity';
import { newStorageKey } from '@/lib/server/core/storage/key';
import type { StorageLimits } from '@/lib/server/core/storage/variables';
import type { Tenant } from '@/lib/server/platform/session/tenant';
import type { Identity } from './identify';

/** A file on its way in; `id` is chosen by the uploader's device, so that a second try is the same file. */
export type NewFile = Identity & { id: string; name: string; byteSize: number; checksum: string };

/** A transaction of somebody who may upload: a member or a key. */
export type UploadPlace = Pick<Tenant, 'sql' | 'query' | 'organizationId'> & { actor: Actor };

/** As the columns name whose upload it is, and against whose quota it counts. */
const uploaderOf = (actor: Actor) => ({
  memberId: memberIdOf(actor),
  apiKeyId: actor.type === 'apiKey' ? actor.id : null,
  clientId: actor.type === 'member' ? actor.clientId : null,
});

type Outcome =
  | { kind: 'kept'; storageKey: string; isNew: boolean }
  /** It is on a ticket already: nothing is left to do. */
  | { kind: 'sent' }
  | { kind: 'full'; reason: FullReason }
  | { kind: 'taken' };

/** What has no room for another file: the person's unsent ones, or all of their client or organization. */
export type FullReason = 'unsent' | 'client' | 'organization';

/**
 * Why the person may not upload a file of `byteSize` bytes; undefined where they may. Only an upload
 * that holds the organization's lock can rely on it.
 */
export async function fullReason(
  { sql, query, actor, organizationId }: UploadPlace,
  byteSize: number,
  limits: StorageLimits,
): Promise<FullReason | undefined> {
  const { memberId, apiKeyId, clientId } = uploaderOf(actor);
  const [row] = await sql<{ files: number; bytes: number }[]>`
    select count(*)::int files, coalesce(sum(byte_size), 0)::float8 bytes
    from attachment
    where (uploader_id = ${memberId} or api_key_id = ${apiKeyId}) and subject_id is null`;
  const { files, bytes } = row ?? { files: 0, bytes: 0 };
  if (files >= pendingLimits.files || bytes + byteSize > pendingLimits.bytes) return 'unsent';

  const [used] = await asSystem(
    { query },
    () => sql<{ client: number; organization: number }[]>`
      select coalesce(sum(bytes), 0)::float8 organization,
        coalesce(sum(bytes) filter (where client_id = ${clientId}), 0)::float8 client
      from storage_usage where organization_id = ${organizationId}`,
  );
  const { client, organization } = used ?? { client: 0, organization: 0 };
  if (clientId && client + byteSize > limits.client) return 'client';
  return organization + byteSize > limits.organization ? 'organization' : undefined;
}

/** Keeps the row of an uploaded file, on no ticket yet; its content goes under `storageKey` afterwards. */
export async function keepPending(
  place: UploadPlace,
  file: NewFile,
  limits: StorageLimits,
): Promise<Outcome> {
  const { sql, actor, organizationId } = place;
  const { memberId, apiKeyId, clientId } = uploaderOf(actor);
  // One at a time in each organization, so that two do not pass a limit together.
  await sql`select pg_advisory_xact_lock(hashtext('attachment'), hashtext(${organizationId}))`;
  const [known] = await sql<{ storageKey: string; checksum: string; isSent: boolean }[]>`
    select storage_key "storageKey", checksum, subject_id is not null "isSent" from attachment
    where id = ${file.id} and (uploader_id = ${memberId} or api_key_id = ${apiKeyId})`;
  if (known && known.checksum !== file.checksum) return { kind: 'taken' };
  if (known?.isSent) return { kind: 'sent' };
  if (known) return { kind: 'kept', storageKey: known.storageKey, isNew: false };
  const reason = await fullReason(place, file.byteSize, limits);
  if (reason) return { kind: 'full', reason };

  const storageKey = newStorageKey();
  const kept = await sql`
    insert into attachment (id, organization_id, uploader_id, api_key_id, uploader_client_id, name,
      media_type, byte_size, width, height, storage_key, checksum)
    values (${file.id}, ${organizationId}, ${memberId}, ${apiKeyId}, ${clientId}, ${file.name},
      ${file.mediaType}, ${file.byteSize}, ${file.width}, ${file.height}, ${storageKey},
      ${file.checksum})
    on conflict do nothing`;
  return kept.count === 1 ? { kind: 'kept', storageKey, isNew: true } : { kind: 'taken' };
}

/** Forgets an uploaded file whose content could not be kept. */
export async function forgetPending({ sql }: Pick<UploadPlace, 'sql'>, id: string): Promise<void> {
  await sql`delete from attachment where id = ${id} and subject_id is null`;
}
