import type { Tenant } from '@/lib/server/core/tenant';

/** A file that the asker may read. */
export type StoredFile = {
  id: string;
  name: string;
  mediaType: string;
  byteSize: number;
  storageKey: string;
  /** SHA-256 in hex. */
  checksum: string;
  /** It is an image, and safe to show. */
  isShown: boolean;
};

/**
 * The file, if the asker may read it now: her own while it is unsent, else whoever reads its ticket,
 * and its note where it is on one. The walls leave out every other row.
 */
export async function findFile({ sql }: Tenant, id: string): Promise<StoredFile | undefined> {
  const [row] = await sql<StoredFile[]>`
    select a.id, a.name, a.media_type "mediaType", a.byte_size "byteSize", a.checksum,
      a.storage_key "storageKey", a.width is not null "isShown"
    from attachment a
    where a.id = ${id}
      and (a.ticket_id is null or exists (select from ticket t where t.id = a.ticket_id))
      and (a.note_id is null or exists (select from ticket_note n where n.id = a.note_id))`;
  return row;
}
