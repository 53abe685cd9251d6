import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import type { ImportNews } from '@/zero/import/draft';
import { record } from '../audit/record';
import { postgresQuery } from '../audit/query';
import { env } from '../env';
import { errorFields, log } from '../log';
import { importCsv, type ImportSummary } from './import-csv';
import { ImportError } from './import-error';
import { parseMapping } from './mapping';
import { type Received, receive } from './receive';
import type { Transaction } from './staging';

const progressEveryMs = 250;
/** What of the rejected rows is sent along. */
const mostRejects = 2_000_000;

type Order = {
  organizationId: string;
  memberId: string;
  /** As the browser calls the file; for the trail. */
  name: string;
  dryRun: boolean;
};

/**
 * Imports what a request carries (see `receive`) with the command's own code, and tells how it goes: a
 * line of JSON for each `ImportNews`. Whoever stops listening stops the import, and nothing is left of it.
 */
export function answerImport(request: Request, order: Order): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (news: ImportNews) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(news)}\n`));
      };
      await run(request, order, tell, gone.signal).catch((error: unknown) => {
        if (!(error instanceof ImportError)) log('error', 'import.failed', errorFields(error));
        const words =
          error instanceof ImportError
            ? error.message
            : 'The import broke off: nothing was written. Try again.';
        tell({ type: 'failed', words });
      });
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform' },
  });
}

async function run(
  request: Request,
  order: Order,
  tell: (news: ImportNews) => void,
  gone: AbortSignal,
): Promise<void> {
  const received = await receive(request.body);
  // The owner's login for this import alone: it makes members and staging tables, which the
  // application's own login may not.
  const sql = postgres(env().ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  let toldAt = 0;
  try {
    const summary = await importCsv({
      file: received.file,
      organization: order.organizationId,
      mapping: parseMapping(received.mapping),
      dryRun: order.dryRun,
      sql,
      rejectsFile: received.rejectsFile,
      onProgress: (progress) => {
        if (gone.aborted) throw new ImportError('Stopped: nothing was written.');
        if (Date.now() - toldAt < progressEveryMs && progress.done < 1) return;
        toldAt = Date.now();
        tell({ type: 'progress', ...progress });
      },
      conclude: (transaction, made) => leaveEntry(transaction, order, made),
    });
    tell({ type: 'done', summary, ...(await rejectsOf(received)) });
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
    after: { file: order.name, ...rows, created: tickets.created, updated: tickets.updated },
  });

async function rejectsOf({ rejectsFile }: Received) {
  const text = await readFile(rejectsFile, 'utf8').catch(() => '');
  const isCut = text.length > mostRejects;
  return { rejects: isCut ? text.slice(0, text.lastIndexOf('\n', mostRejects) + 1) : text, isCut };
}
