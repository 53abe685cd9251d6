import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import type { TicketImportResult } from '@/zero/desk/import/draft';
import { record } from '@/lib/server/platform/audit/record';
import { postgresQuery } from '@/lib/server/core/query';
import { env } from '@/lib/server/core/env';
import { streamProgress, type ProgressStream } from './stream-progress';
import { importCsv } from './import-csv';
import { parseMapping } from './mapping';
import { type ImportUpload, receive } from './receive';
import type { ImportSummary } from './run-import';
import type { Transaction } from './staging';

/** What of the rejected rows is sent along. */
const mostRejects = 2_000_000;

type Order = {
  organizationId: string;
  memberId: string;
  /** As the browser calls the file; for the audit log. */
  name: string;
  dryRun: boolean;
};

/**
 * Imports what a request carries (see `receive`) with the command's own code, and tells how it goes.
 */
export const answerImport = (request: Request, order: Order): Response =>
  streamProgress<TicketImportResult>((stream) => run(request, order, stream));

async function run(
  request: Request,
  order: Order,
  { send, progress }: ProgressStream<TicketImportResult>,
): Promise<void> {
  const received = await receive(request.body);
  // The owner's login for this import alone: it makes members and staging tables, which the
  // application's own login may not.
  const sql = postgres(env().ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    const summary = await importCsv({
      file: received.file,
      organization: order.organizationId,
      mapping: parseMapping(received.mapping),
      dryRun: order.dryRun,
      sql,
      rejectsFile: received.rejectsFile,
      onProgress: progress,
      conclude: (transaction, made) => leaveEntry(transaction, order, made),
    });
    send({ type: 'done', summary, ...(await rejectsOf(received)) });
  } finally {
    await sql.end({ timeout: 5 });
    await received.remove();
  }
}

const leaveEntry = (sql: Transaction, order: Order, { rows, tickets }: ImportSummary) =>
  record(postgresQuery(sql), {
    organizationId: order.organizationId,
    actor: { type: 'member', id: order.memberId },
    action: 'data.import',
    subjectId: order.organizationId,
    after: { file: order.name, rows, created: tickets.created, updated: tickets.updated },
  });

async function rejectsOf({ rejectsFile }: ImportUpload) {
  const text = await readFile(rejectsFile, 'utf8').catch(() => '');
  const isCut = text.length > mostRejects;
  return { rejects: isCut ? text.slice(0, text.lastIndexOf('\n', mostRejects) + 1) : text, isCut };
}
