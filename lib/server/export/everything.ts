import { type Asker, inTenant } from '../tenant';
import { type Column, type DataSet, dataSets } from './data-sets';
import { type ExportRow, type RowPages, written } from './format';
import type { ZipFile } from './zip';

const pageSize = 2_000;

/** Every file of a whole organization's export, each written while it is read. */
export function everything(asker: Asker, format: 'csv' | 'ndjson'): ZipFile[] {
  return dataSets.map((set) => ({
    name: `${set.name}.${format}`,
    pieces: written(format, set.columns.map(nameOf), rowsOf(asker, set)),
  }));
}

const nameOf = (column: Column) => (typeof column === 'string' ? column : column[0]);
const sourceOf = (column: Column) => (typeof column === 'string' ? `x.${column}` : column[1]);

/** Rows in the order of their ids, each page a transaction of its own. */
async function* rowsOf(asker: Asker, set: DataSet): RowPages {
  // As JSON, so that moments and large numbers look the same in every file.
  const cells = set.columns.map((column) => `'${nameOf(column)}', ${sourceOf(column)}`).join(', ');
  const text = `
    select x.id, json_build_object(${cells}) as row from ${set.table} x ${set.join ?? ''}
    where x.organization_id = $1::text::uuid and ($2::text is null or x.id > $2::text::uuid)
    order by x.id limit ${pageSize}`;
  let last: string | null = null;
  for (;;) {
    const found = await readPage(asker, text, last);
    // A download that stops half-way must not look whole.
    if (!found) throw new Error('The right to export ended during the export.');
    yield found.map(({ row }) => row);
    last = found.at(-1)?.id ?? null;
    if (found.length < pageSize) return;
  }
}

const readPage = (asker: Asker, text: string, after: string | null) =>
  inTenant(asker, 'organization.export', async ({ sql }) => [
    ...(await sql.unsafe<{ id: string; row: ExportRow }[]>(text, [asker.organizationId, after])),
  ]);
