import type { Tenant } from '@/lib/server/platform/session/tenant';
import type { SubjectRef } from '@/zero/core/reference';
import { isSubjectVisible } from '../subject/is-visible';

/** A file that the member may read. */
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
 * The file, if the member or key may read it now: their own while it is unsent, else whoever reads its subject,
 * and its note where it is on one. Row-level security leaves out every other row.
 */
export async function findFile(
  { sql }: Pick<Tenant, 'sql'>,
  id: string,
): Promise<StoredFile | undefined> {
  const [row] = await sql<(StoredFile & Partial<SubjectRef>)[]>`
    select a.id, a.name, a.media_type "mediaType", a.byte_size "byteSize", a.checksum,
      a.storage_key "storageKey", a.width is not null "isShown",
      a.subject_type "subjectType", a.subject_id "subjectId"
    from attachment a
    where a.id = ${id}
      and (a.note_id is null or exists (select from ticket_note n where n.id = a.note_id))`;
  if (!row) return undefined;
  const { subjectType, subjectId, ...file } = row;
  if (!subjectType || !subjectId) return file;
  return (await isSubjectVisible(sql, { subjectType, subjectId })) ? file : undefined;
}
