import { byteOrderMark } from '@/lib/csv';
import { type AuditFilter, writeAuditFilter } from '@/zero/platform/audit/filter';
import { download } from '../export/download';
import { referenceOf } from '@/lib/server/core/actor';
import { type Caller, inTenant } from '@/lib/server/platform/session/tenant';
import { csvHeader, csvRow } from './csv';
import { type AuditCursor, type AuditRow, readEntries } from './read';
import { record } from './record';

export const exportFormats = ['csv', 'json'] as const;
type ExportFormat = (typeof exportFormats)[number];

const pageSize = 1_000;

const formats: Record<
  ExportFormat,
  { type: string; lines: (rows: RowPages, withMark: boolean) => Lines }
> = {
  csv: { type: 'text/csv; charset=utf-8; header=present', lines: csvLines },
  json: { type: 'application/json', lines: jsonLines },
};

type RowPages = AsyncGenerator<AuditRow[]>;
type Lines = AsyncGenerator<string>;

/**
 * Streams the matching entries, newest first, and records who took them; undefined for who may not. Each
 * page is a transaction of its own, so that losing the right ends it and a slow reader holds no lock.
 */
export async function exportEntries(
  caller: Caller,
  filter: AuditFilter,
  { format, withMark }: { format: ExportFormat; withMark: boolean },
): Promise<Response | undefined> {
  const isRecorded = await inTenant(caller, 'audit.read', async ({ actor, query }) => {
    await record(query, {
      organizationId: caller.organizationId,
      actor: referenceOf(actor),
      action: 'audit.export',
      subjectId: null,
      after: { format, filter: Object.fromEntries(writeAuditFilter(filter)) },
    });
    return true;
  });
  if (!isRecorded) return undefined;
  const { type, lines } = formats[format];
  const day = new Date().toISOString().slice(0, 10);
  return download(lines(pages(caller, filter), withMark), {
    name: `audit-${caller.slug}-${day}.${format}`,
    type,
  });
}

async function* pages(caller: Caller, filter: AuditFilter): RowPages {
  let after: AuditCursor | undefined;
  for (;;) {
    const rows = await inTenant(caller, 'audit.read', (tenant) =>
      readEntries(tenant, filter, { after, limit: pageSize }),
    );
    // A download that stops half-way must not look whole.
    if (!rows) throw new Error('You lost access to the audit log during the export.');
    yield rows;
    after = rows.at(-1);
    if (rows.length < pageSize) return;
  }
}

async function* csvLines(rowPages: RowPages, withMark: boolean): Lines {
  yield (withMark ? byteOrderMark : '') + csvHeader();
  for await (const rows of rowPages) yield rows.map(csvRow).join('');
}

async function* jsonLines(rowPages: RowPages): Lines {
  let separator = '[\n';
  for await (const rows of rowPages) {
    if (rows.length === 0) continue;
    yield separator + rows.map((row) => JSON.stringify(row)).join(',\n');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
