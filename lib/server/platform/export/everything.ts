import { Readable } from 'node:stream';
import type { Storage } from '@/lib/server/core/storage/storage';
import { type Caller, inTenant } from '@/lib/server/platform/session/tenant';
import type { ArchiveEntry } from './archive';
import type { Column, ExportSet } from './export-set';
import { attachedFiles } from './files';
import { type ExportRow, type RowPages, written } from './format';

const pageSize = 2_000;

type Options = {
  format: 'csv' | 'ndjson';
  /** Where the attached files are read; without it they are only listed. */
  storage?: Storage | undefined;
  /** Bytes of attached files that are dealt with. */
  onFileBytes?: (count: number) => void;
};

/** Every file of a whole organization's export, each read while it is written. */
export async function* everything(
  caller: Caller,
  sets: readonly ExportSet[],
  { format, storage, onFileBytes = () => {} }: Options,
): AsyncGenerator<ArchiveEntry> {
  for (const set of sets) {
    const columns = [...set.columns.map(nameOf), ...Object.keys(set.derived ?? {})];
    const lines = written(format, columns, rowsOf(caller, set));
    yield { name: `${set.name}.${format}`, content: Readable.from(lines) };
  }
  if (storage) yield* attachedFiles(caller, storage, onFileBytes);
}

const nameOf = (column: Column) => (typeof column === 'string' ? column : column[0]);
const sourceOf = (column: Column) => (typeof column === 'string' ? `x.${column}` : column[1]);

/** Rows in the order of their ids, each page a transaction of its own. */
async function* rowsOf(caller: Caller, set: ExportSet): RowPages {
  // As JSON, so that moments and large numbers look the same in every file.
  const cells = set.columns.map((column) => `'${nameOf(column)}', ${sourceOf(column)}`).join(', ');
  const text = `
    select x.id, json_build_object(${cells}) as row from ${set.table} x ${set.join ?? ''}
    where x.organization_id = $1::text::uuid and ($2::text is null or x.id > $2::text::uuid)
      and ${set.where ?? 'true'}
    order by x.id limit ${pageSize}`;
  let last: string | null = null;
  for (;;) {
    const found = await readPage(caller, text, last);
    // A download that stops half-way must not look whole.
    if (!found) throw new Error('You lost permission to export during the export.');
    yield found.map(({ row }) => withDerived(row, set));
    last = found.at(-1)?.id ?? null;
    if (found.length < pageSize) return;
  }
}

function withDerived(row: ExportRow, { derived = {} }: ExportSet): ExportRow {
  const added = Object.entries(derived).map(([name, from]) => [name, from(row)] as const);
  return { ...row, ...Object.fromEntries(added) };
}

const readPage = (caller: Caller, text: string, after: string | null) =>
  inTenant(caller, 'organization.export', async ({ sql }) => [
    ...(await sql.unsafe<{ id: string; row: ExportRow }[]>(text, [caller.organizationId, after])),
  ]);
