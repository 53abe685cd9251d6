import { pendingLimits } from '@/zero/attachment/values';
import { newStorageKey } from '../storage/key';
import type { Tenant } from '../tenant';
import type { Identity } from './identify';

/** A file on its way in; `id` is chosen by the uploader's device, so that a second try is the same file. */
export type NewFile = Identity & { id: string; name: string; byteSize: number; checksum: string };

type Outcome =
  | { kind: 'kept'; storageKey: string; isNew: boolean }
  /** It is on a ticket already: nothing is left to do. */
  | { kind: 'sent' }
  | { kind: 'full' }
  | { kind: 'taken' };

/** Whether the person may upload one more file of `byteSize` bytes before she sends what she has. */
export async function hasRoom({ sql, actor }: Tenant, byteSize: number): Promise<boolean> {
  const [row] = await sql<{ files: number; bytes: number }[]>`
    select count(*)::int files, coalesce(sum(byte_size), 0)::float8 bytes
    from attachment where uploader_id = ${actor.id} and ticket_id is null`;
  const { files, bytes } = row ?? { files: 0, bytes: 0 };
  return files < pendingLimits.files && bytes + byteSize <= pendingLimits.bytes;
}

/** Keeps the row of an uploaded file, on no ticket yet; its content goes under `storageKey` afterwards. */
export async function keepPending(tenant: Tenant, file: NewFile): Promise<Outcome> {
  const { sql, actor, organizationId } = tenant;
  // One at a time for each person, so that the room is counted right.
  await sql`select pg_advisory_xact_lock(hashtext('attachment'), hashtext(${actor.id}))`;
  const [known] = await sql<{ storageKey: string; checksum: string; isSent: boolean }[]>`
    select storage_key "storageKey", checksum, ticket_id is not null "isSent" from attachment
    where id = ${file.id} and uploader_id = ${actor.id}`;
  if (known && known.checksum !== file.checksum) return { kind: 'taken' };
  if (known?.isSent) return { kind: 'sent' };
  if (known) return { kind: 'kept', storageKey: known.storageKey, isNew: false };
  if (!(await hasRoom(tenant, file.byteSize))) return { kind: 'full' };

  const storageKey = newStorageKey();
  const kept = await sql`
    insert into attachment (id, organization_id, uploader_id, name, media_type, byte_size, width,
      height, storage_key, checksum)
    values (${file.id}, ${organizationId}, ${actor.id}, ${file.name}, ${file.mediaType},
      ${file.byteSize}, ${file.width}, ${file.height}, ${storageKey}, ${file.checksum})
    on conflict do nothing`;
  return kept.count === 1 ? { kind: 'kept', storageKey, isNew: true } : { kind: 'taken' };
}

/** Forgets an uploaded file whose content could not be kept. */
export async function forgetPending({ sql }: Tenant, id: string): Promise<void> {
  await sql`delete from attachment where id = ${id} and ticket_id is null`;
}
