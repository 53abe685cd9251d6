import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ImportError } from './import-error';
import type { Mapping } from './mapping';
import { type CsvFile, readCsv } from './read-records';
import { type RowReader, rowReader } from './read-row';
import { type ImportOptions, type ImportSummary, runImport } from './run-import';
import type { Reject } from './source-row';
import { type StagedRow, stageRejects, stageRows, type Transaction } from './staging';

interface ImportRequest extends ImportOptions {
  file: string;
  mapping: Mapping;
}

/**
 * Imports a CSV of tickets or of their events into one organization, all of it or nothing.
 * A second run of the same file writes nothing.
 * @throws ImportError when nothing can be imported: file, header, organization, another run
 */
export async function importCsv(request: ImportRequest): Promise<ImportSummary> {
  const { file, mapping } = request;
  const size = (await stat(file).catch(() => undefined))?.size;
  if (size === undefined) throw new ImportError(`There is no file ${file}.`);
  let bytes = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      yield chunk;
    }
  }
  const csv = await readCsv(chunks(), mapping.csv.delimiter);
  const readRow = rowReader(mapping, csv.header);
  return runImport(request, {
    stage: (sql, onRows) => stage(sql, csv, readRow, onRows),
    share: () => (size === 0 ? 1 : bytes / size),
    defaultClient: mapping.ticket.client.default,
    hasHistory: mapping.rows === 'event',
  });
}

async function stage(
  sql: Transaction,
  csv: CsvFile,
  readRow: RowReader,
  onRows: (count: number) => void,
): Promise<number> {
  let count = 0;
  for await (const records of csv.records) {
    const rows: StagedRow[] = [];
    const rejects: (Reject & { raw: string })[] = [];
    for (const record of records) {
      const { line } = record;
      // Postgres holds no NUL character.
      const raw = record.raw.replaceAll('\0', '\uFFFD');
      if ('problem' in record) {
        rejects.push({ line, ticketKey: null, reason: record.problem, raw });
        continue;
      }
      const row = readRow(line, record.cells);
      if ('reason' in row) rejects.push({ ...row, raw });
      else rows.push({ row, raw });
    }
    if (rows.length > 0) await stageRows(sql, rows);
    if (rejects.length > 0) await stageRejects(sql, rejects);
    count += records.length;
    onRows(count);
  }
  return count;
}
