import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type postgres from 'postgres';
import { type FoldedTicket, foldTicket } from './fold-ticket';
import { ImportError } from './import-error';
import type { Mapping } from './mapping';
import { merge, type MergeCounts, rejectShortened } from './merge';
import { type NamedCounts, resolveNames } from './named';
import { type CsvFile, readCsv } from './read-records';
import { type RowReader, rowReader } from './read-row';
import { writeRejects } from './rejects-file';
import type { Reject } from './source-row';
import {
  createStaging,
  rejectRows,
  stagedTickets,
  type StagedRow,
  stageRejects,
  stageRows,
  stageTickets,
  type Transaction,
} from './staging';
import { enterOrganization } from './tenant';

interface ImportRequest {
  file: string;
  /** Slug, or id. */
  organization: string;
  mapping: Mapping;
  /** Does everything, then rolls it back. */
  dryRun: boolean;
  /** Connected as the owner. */
  sql: postgres.Sql;
  /** Where rows that are not taken are written, also by a dry run; no file when there are none. */
  rejectsFile: string;
  onProgress?: (progress: ImportProgress) => void;
  /** What else belongs to an import that is kept: the last deed of its transaction. */
  conclude?: (sql: Transaction, summary: ImportSummary) => Promise<void>;
}

export interface ImportProgress {
  step: 'reading' | 'folding' | 'writing';
  /** Rows read, or tickets folded. */
  count: number;
  /** From 0 to 1, of the step. */
  done: number;
}

/** `rows.read` is the sum of the other three. */
export interface ImportSummary {
  rows: { read: number; taken: number; unchanged: number; rejected: number };
  tickets: MergeCounts['tickets'];
  events: MergeCounts['events'];
  made: NamedCounts;
}

/**
 * Imports a CSV of tickets or of their events into one organization, all of it or nothing.
 * A second run of the same file writes nothing.
 * @throws ImportError when nothing can be imported: file, header, organization, another run
 */
export async function importCsv(request: ImportRequest): Promise<ImportSummary> {
  const { file, mapping, sql, dryRun } = request;
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
  const share = () => (size === 0 ? 1 : bytes / size);

  const rollBack = new RolledBack();
  try {
    await sql.begin(async (transaction) => {
      const summary = await run(transaction, request, csv, readRow, share);
      rollBack.summary = summary;
      if (dryRun) throw rollBack;
      await request.conclude?.(transaction, summary);
    });
  } catch (error) {
    if (error !== rollBack) throw error;
  }
  if (!rollBack.summary) throw new ImportError('The import ended without a result.');
  return rollBack.summary;
}

class RolledBack extends Error {
  summary: ImportSummary | undefined;
}

async function run(
  sql: Transaction,
  { organization, mapping, rejectsFile, onProgress }: ImportRequest,
  csv: CsvFile,
  readRow: RowReader,
  share: () => number,
): Promise<ImportSummary> {
  const organizationId = await enterOrganization(sql, organization);
  await createStaging(sql);
  const read = await stage(sql, csv, readRow, (count) =>
    onProgress?.({ step: 'reading', count, done: share() }),
  );
  await fold(sql, mapping, (count, done) => onProgress?.({ step: 'folding', count, done }));
  onProgress?.({ step: 'writing', count: 0, done: 0 });
  if (mapping.rows === 'event') await rejectShortened(sql, organizationId);
  const made = await resolveNames(sql, organizationId);
  const { rowsTaken: taken, ...counts } = await merge(sql, organizationId);
  const rejected = await writeRejects(sql, rejectsFile);
  onProgress?.({ step: 'writing', count: 0, done: 1 });
  return { rows: { read, taken, unchanged: read - taken - rejected, rejected }, ...counts, made };
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

const ticketBatch = 500;

async function fold(
  sql: Transaction,
  mapping: Mapping,
  onTickets: (count: number, done: number) => void,
): Promise<void> {
  const [staged] = await sql<{ rows: number }[]>`select count(*)::int as rows from import_row`;
  let tickets: FoldedTicket[] = [];
  let rejects: Reject[] = [];
  let count = 0;
  let rowCount = 0;
  let folded = 0;
  const flush = async () => {
    if (tickets.length > 0) await stageTickets(sql, tickets, folded);
    folded += tickets.length;
    if (rejects.length > 0) await rejectRows(sql, rejects);
    tickets = [];
    rejects = [];
    onTickets(count, rowCount / (staged?.rows || 1));
  };
  for await (const rows of stagedTickets(sql)) {
    const folding = foldTicket(rows, mapping.ticket.client.default);
    if (folding.ticket) tickets.push(folding.ticket);
    rejects.push(...folding.rejects);
    count += 1;
    rowCount += rows.length;
    if (tickets.length + rejects.length >= ticketBatch) await flush();
  }
  await flush();
}
