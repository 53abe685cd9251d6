import { csvLine } from '@/lib/csv';
import {
  type InvoiceDraft,
  invoiceDraftSchema,
  type InvoiceImportSummary,
} from '@/zero/desk/payment/import';
import type { BulkDesk } from '../bulk/desk';
import { streamProgress } from '../import/stream-progress';
import { ImportError } from '../import/import-error';
import { receive } from '../import/receive';
import { importInvoices, type InvoiceReject } from './import';

/** Most rejected rows that are sent along. */
const mostRejects = 2_000;

type Order = { desk: BulkDesk; name: string; dryRun: boolean };

/** Imports the invoices that a request carries (see `receive`), and tells how it goes. */
export const answerInvoiceImport = (request: Request, order: Order): Response =>
  streamProgress<InvoiceImportSummary>(async ({ send, progress }) => {
    const received = await receive(request.body);
    try {
      const { outcome, rejects } = await importInvoices({
        ...order,
        file: received.file,
        draft: draftIn(received.mapping),
        onProgress: progress,
      });
      const shown = rejects.slice(0, mostRejects);
      const isCut = shown.length < rejects.length;
      send({ type: 'done', summary: outcome, rejects: textOf(shown), isCut });
    } finally {
      await received.remove();
    }
  });

function draftIn(text: string): InvoiceDraft {
  try {
    return invoiceDraftSchema.parse(JSON.parse(text));
  } catch {
    throw new ImportError('The mapping cannot be read.');
  }
}

const textOf = (rejects: readonly InvoiceReject[]) =>
  rejects.length === 0
    ? ''
    : [
        csvLine(['line', 'invoice', 'reason', 'row']),
        ...rejects.map(({ line, invoiceNumber, reason, raw }) =>
          csvLine([line, invoiceNumber, reason, raw]),
        ),
      ].join('');
