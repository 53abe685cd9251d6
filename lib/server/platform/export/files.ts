import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { errorFields, log } from '@/lib/server/core/log';
import { FileMissingError, type Storage } from '@/lib/server/core/storage/storage';
import { type Caller, inTenant, type Tenant } from '@/lib/server/platform/session/tenant';
import type { ArchiveEntry } from './archive';
import type { Pieces } from './download';
import { pathOfFile } from './file-path';
import { written } from './format';

type AttachedFile = {
  id: string;
  name: string;
  byteSize: number;
  storageKey: string;
  /** SHA-256 in hex. */
  checksum: string;
  ticketNumber: number;
};

const missingColumns = ['path', 'ticket_number', 'attachment_id', 'name', 'byte_size', 'reason'];

const reasons = {
  gone: 'the storage has no such file',
  unreadable: 'the storage did not answer',
  cut: 'only its beginning could be read',
  changed: 'its content is not what was uploaded',
} as const;

type Reason = keyof typeof reasons;
type Missing = AttachedFile & { reason: string };

/**
 * The files of all tickets, each streamed from the storage. Those that are missing or unreadable are
 * listed in `files/missing.csv`, which is only there where there are any.
 */
export async function* attachedFiles(
  caller: Caller,
  storage: Storage,
  onBytes: (count: number) => void,
): AsyncGenerator<ArchiveEntry> {
  const missing: Missing[] = [];
  let last: string | null = null;
  for (;;) {
    // One by one, so that whoever loses the right gets no other, nor one that was deleted meanwhile.
    const file: AttachedFile | undefined = await readNext(caller, last);
    if (!file) break;
    last = file.id;
    const problem = (reason: Reason) => missing.push({ ...file, reason: reasons[reason] });
    const content = await open(storage, file);
    if (content instanceof Readable) {
      const source = Readable.from(checked(content, file, onBytes, problem));
      source.once('close', () => content.destroy());
      yield { name: pathOfFile(file), content: source };
    } else {
      problem(content);
      onBytes(file.byteSize);
    }
  }
  if (missing.length > 0) {
    const lines = written('csv', missingColumns, rowsOf(missing));
    yield { name: 'files/missing.csv', content: Readable.from(lines) };
  }
}

async function readNext(caller: Caller, after: string | null): Promise<AttachedFile | undefined> {
  const found = await inTenant(caller, 'organization.export', async ({ sql, organizationId }) => ({
    file: (
      await sql<AttachedFile[]>`
        select a.id, a.name, a.byte_size "byteSize", a.storage_key "storageKey", a.checksum,
          t.number "ticketNumber"
        from attachment a join ticket t on t.id = a.subject_id
        where a.organization_id = ${organizationId}
          and (${after}::text is null or a.id > ${after}::text::uuid)
        order by a.id limit 1`
    )[0],
  }));
  // A download that stops half-way must not look whole.
  if (!found) throw new Error('You lost permission to export during the export.');
  return found.file;
}

async function open(storage: Storage, file: AttachedFile): Promise<Readable | Reason> {
  try {
    return await storage.get(file.storageKey);
  } catch (error) {
    if (error instanceof FileMissingError) return 'gone';
    log('error', 'export.file-failed', { id: file.id, ...errorFields(error) });
    return 'unreadable';
  }
}

/** The content as it is read. One that breaks off ends early, and says so. */
async function* checked(
  content: Readable,
  { id, byteSize, checksum }: AttachedFile,
  onBytes: (count: number) => void,
  onProblem: (reason: Reason) => void,
): Pieces {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const piece of content as AsyncIterable<Uint8Array>) {
      hash.update(piece);
      size += piece.length;
      onBytes(piece.length);
      yield piece;
    }
  } catch (error) {
    log('error', 'export.file-failed', { id, ...errorFields(error) });
    onBytes(byteSize - size);
    return onProblem('cut');
  }
  if (hash.digest('hex') !== checksum) onProblem('changed');
}

async function* rowsOf(missing: readonly Missing[]) {
  yield missing.map((file) => ({
    path: pathOfFile(file),
    ticket_number: file.ticketNumber,
    attachment_id: file.id,
    name: file.name,
    byte_size: file.byteSize,
    reason: file.reason,
  }));
}

/** How many attached files an export takes along, and their bytes together. */
export async function sizeOfFiles({ sql, organizationId }: Tenant) {
  const [size] = await sql<{ count: number; bytes: number }[]>`
    select count(*)::int count, coalesce(sum(byte_size), 0)::float8 bytes
    from attachment where organization_id = ${organizationId} and subject_id is not null`;
  return size ?? { count: 0, bytes: 0 };
}
