import type postgres from 'postgres';
import type { ClientNameGroup } from '@/zero/desk/import/draft';
import { similarClientNames } from './client-spelling';
import { type AssembledTicket, assembleTicket } from './assemble-ticket';
import { ImportError } from './import-error';
import { merge, type MergeCounts, rejectShortened } from './merge';
import { type NamedCounts, resolveNames } from './named';
import { writeRejects } from './rejects-file';
import type { Reject } from './source-row';
import {
  createStaging,
  rejectRows,
  stagedTickets,
  stageTickets,
  type Transaction,
} from './staging';
import { enterForImport } from './tenant';

/** What every import is told, whatever its file. */
export interface ImportOptions {
  /** Slug, or id. */
  organization: string;
  /** Does everything, then rolls it back. */
  dryRun: boolean;
  /** Connected as the owner. */
  sql: postgres.Sql;
  /** Where rows that are not taken are written, also by a dry run; no file when there are none. */
  rejectsFile: string;
  onProgress?: (progress: ImportProgress) => void;
  /** What else belongs to an import that is kept: the last step of its transaction. */
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
  thread: MergeCounts['thread'];
  made: NamedCounts;
  /** Clients that the file spells in several ways, as far as nobody has said that they are one. */
  spellings: ClientNameGroup[];
}

/** How one kind of file comes into the staging tables. */
interface ImportSource {
  /** Stages every row and reject, and answers how many there were. */
  stage: (sql: Transaction, onRows: (count: number) => void) => Promise<number>;
  /** How much of the file is read, from 0 to 1. */
  share: () => number;
  /** For tickets of which no row names the client. */
  defaultClient: string | undefined;
  /** Whether the file holds the whole history of each of its tickets. */
  hasHistory: boolean;
}

/** Imports what the source stages into one organization, all of it or nothing. */
export async function runImport(
  options: ImportOptions,
  source: ImportSource,
): Promise<ImportSummary> {
  const rollBack = new RolledBack();
  try {
    await options.sql.begin(async (transaction) => {
      const summary = await run(transaction, options, source);
      rollBack.summary = summary;
      if (options.dryRun) throw rollBack;
      await options.conclude?.(transaction, summary);
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
  { organization, rejectsFile, onProgress }: ImportOptions,
  source: ImportSource,
): Promise<ImportSummary> {
  const organizationId = await enterForImport(sql, organization);
  await createStaging(sql);
  const read = await source.stage(sql, (count) =>
    onProgress?.({ step: 'reading', count, done: source.share() }),
  );
  await fold(sql, source.defaultClient, (count, done) =>
    onProgress?.({ step: 'folding', count, done }),
  );
  onProgress?.({ step: 'writing', count: 0, done: 0 });
  if (source.hasHistory) await rejectShortened(sql, organizationId);
  const spellings = await similarClientNames(sql, organizationId);
  const made = await resolveNames(sql, organizationId);
  const { rowsTaken: taken, ...counts } = await merge(sql, organizationId);
  const rejected = await writeRejects(sql, rejectsFile);
  onProgress?.({ step: 'writing', count: 0, done: 1 });
  return {
    rows: { read, taken, unchanged: read - taken - rejected, rejected },
    ...counts,
    made,
    spellings,
  };
}

const ticketBatch = 500;

async function fold(
  sql: Transaction,
  defaultClient: string | undefined,
  onTickets: (count: number, done: number) => void,
): Promise<void> {
  const [staged] = await sql<{ rows: number }[]>`select count(*)::int as rows from import_row`;
  let tickets: AssembledTicket[] = [];
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
    const folding = assembleTicket(rows, defaultClient);
    if (folding.ticket) tickets.push(folding.ticket);
    rejects.push(...folding.rejects);
    count += 1;
    rowCount += rows.length;
    if (tickets.length + rejects.length >= ticketBatch) await flush();
  }
  await flush();
}
