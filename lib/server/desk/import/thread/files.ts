import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import { identify } from '@/lib/server/platform/attachment/identify';
import { cleanName } from '@/lib/server/platform/attachment/name';
import { newStorageKey } from '@/lib/server/core/storage/key';
import { type Storage, StorageError } from '@/lib/server/core/storage/storage';
import type { StorageLimits } from '@/lib/server/core/storage/variables';
import { ImportError } from '../import-error';
import type { Transaction } from '../staging';
import { actIn } from '../tenant';

/** A file of an imported entry that is not here yet. */
interface PendingFile {
  id: string;
  postId: string;
  isInternal: boolean;
  uploaderId: string;
  uploaderClientId: string | null;
  at: Date;
  name: string;
  path: string;
}

/** Where files are kept, and how much of them. */
export interface FileStore {
  storage: Storage;
  limits: StorageLimits;
}

/** `full` found no more room. */
export interface FileCounts {
  stored: number;
  full: number;
}

/** The files of the entries in `import_post` that are not here yet. */
export function pendingFiles(sql: Transaction): Promise<PendingFile[]> {
  return sql<PendingFile[]>`
    select file.id, post.id as "postId", post.is_private as "isInternal", post.author_id as "uploaderId",
      member.client_id as "uploaderClientId", post.at, file.name, file.path
    from import_post as post
    join member on member.id = post.author_id
    cross join lateral (
      select each ->> 'name' as name, each ->> 'path' as path,
        overlay(overlay(md5(post.id::text || ' file ' || (each ->> 'key'))
          placing '8' from 13) placing '8' from 17)::uuid as id
      from jsonb_array_elements(post.files) as each
    ) as file
    where not exists (
      select from attachment where attachment.id = file.id and attachment.subject_id is not null)
    order by post.at, file.id`;
}

/**
 * Stores files one by one, each in its own transaction: what breaks off is stored by the next run.
 * @throws ImportError where the storage does not answer
 */
export async function storeFiles(
  sql: postgres.Sql,
  organizationId: string,
  files: readonly PendingFile[],
  store: FileStore,
): Promise<FileCounts> {
  const counts: FileCounts = { stored: 0, full: 0 };
  for (const file of files) {
    try {
      if (await storeFile(sql, organizationId, file, store)) counts.stored += 1;
      else counts.full += 1;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      throw new ImportError(
        `The tickets are imported, but ${files.length - counts.stored} files are not: ${error.message} Run the import again.`,
        { cause: error },
      );
    }
  }
  return counts;
}

async function storeFile(
  sql: postgres.Sql,
  organizationId: string,
  file: PendingFile,
  { storage, limits }: FileStore,
): Promise<boolean> {
  const { size } = await stat(file.path);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file.path), hash);
  const { mediaType, width, height } = await identify(file.path);
  const storageKey = newStorageKey();
  // The row first, on no ticket: what breaks off after it is found and swept.
  const isKept = await sql.begin(async (tx) => {
    await actIn(tx, organizationId);
    await tx`select pg_advisory_xact_lock(hashtext('attachment'), hashtext(${organizationId}))`;
    const [used] = await tx<{ all: number; client: number }[]>`
      select coalesce(sum(bytes), 0)::float8 as all,
        coalesce(sum(bytes) filter (where client_id = ${file.uploaderClientId}), 0)::float8 as client
      from storage_usage where organization_id = ${organizationId}`;
    if ((used?.all ?? 0) + size > limits.organization) return false;
    if (file.uploaderClientId && (used?.client ?? 0) + size > limits.client) return false;
    await tx`delete from attachment where id = ${file.id} and subject_id is null`;
    await tx`
      insert into attachment (id, organization_id, uploader_id, uploader_client_id, name, media_type,
        byte_size, width, height, created_at, storage_key, checksum)
      values (${file.id}, ${organizationId}, ${file.uploaderId}, ${file.uploaderClientId},
        ${cleanName(file.name)}, ${mediaType}, ${size}, ${width}, ${height}, now(), ${storageKey},
        ${hash.digest('hex')})`;
    return true;
  });
  if (!isKept) return false;
  await storage.put(storageKey, createReadStream(file.path), size);
  await sql.begin(async (tx) => {
    await actIn(tx, organizationId);
    const table = tx(file.isInternal ? 'ticket_note' : 'ticket_message');
    const post = tx(file.isInternal ? 'note_id' : 'message_id');
    await tx`
      update attachment set subject_type = 'ticket', subject_id = ticket.id, client_id = ticket.client_id, ${post} = post.id,
        is_internal = ${file.isInternal}, created_at = ${file.at}
      from ${table} as post join ticket on ticket.id = post.ticket_id
      where attachment.id = ${file.id} and post.id = ${file.postId}`;
  });
  return true;
}
