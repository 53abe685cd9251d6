import type { ImportKind } from '@/components/platform/import/import-kind';
import { formatExact, formatNoun } from '@/lib/format/number';
import { dateFormatsOf, keptDateFormats, unreadDates } from '@/zero/platform/import/preview';
import {
  invoiceDateFields,
  type InvoiceDraft,
  type InvoiceImportSummary,
  missingInvoiceFields,
} from '@/zero/desk/payment/import';
import { InvoiceForm } from './invoice-form';

/** Invoices of another system. */
export const invoiceKind: ImportKind<InvoiceDraft, InvoiceImportSummary> = {
  name: 'invoices',
  path: 'payments/import',
  noun: 'invoices',
  hint: 'A CSV with one invoice a row and a header, up to 5,000 rows. Clients must already exist. New invoice numbers are added, existing ones updated, and voided ones skipped. Importing the same file twice changes nothing.',
  Form: InvoiceForm,
  isReady: (draft, preview) =>
    missingInvoiceFields(draft).length === 0 &&
    unreadDates(preview, draft.dateFormats, dateColumns(draft)).length === 0,
  mappingOf: (draft, preview) => ({
    ...draft,
    dateFormats: dateFormatsOf(preview, draft.dateFormats, dateColumns(draft)),
  }),
  merge: (suggested, kept, preview) => ({
    ...suggested,
    columns: kept.columns,
    currencyDefault: kept.currencyDefault,
    dateFormats: keptDateFormats(preview, kept.dateFormats),
  }),
  linesOf: ({ rows, invoices }, dryRun) => {
    const would = dryRun ? 'would be ' : '';
    return [
      `${formatNoun(rows.read, 'row')}: ${formatExact(rows.taken)} ${would}taken, ${formatExact(rows.unchanged)} unchanged, ${formatExact(rows.rejected)} rejected.`,
      `${formatNoun(invoices.recorded, 'invoice')} ${would}recorded, ${formatExact(invoices.corrected)} corrected.`,
    ];
  },
};

const dateColumns = ({ columns }: InvoiceDraft) => invoiceDateFields.map((field) => columns[field]);
