import type { ImportKind } from '@/components/import/import-kind';
import { formatExact } from '@/lib/format/number';
import {
  type InvoiceAnswers,
  type InvoiceOutcome,
  missingInvoiceFields,
} from '@/zero/payment/import';
import { InvoiceForm } from './invoice-form';

/** Invoices of another system. */
export const invoiceKind: ImportKind<InvoiceAnswers, InvoiceOutcome> = {
  name: 'invoices',
  path: 'payments/import',
  noun: 'invoices',
  hint: 'A CSV with one invoice a row and a header, up to 5,000 rows. Its clients must be here already. New numbers are recorded, known ones corrected, voided ones left alone; importing a file twice changes nothing.',
  Form: InvoiceForm,
  isReady: (draft) => missingInvoiceFields(draft).length === 0 && draft.dateFormat !== '',
  mappingOf: ({ delimiter, columns, currencyDefault, decimalMark, dateFormat }) => ({
    delimiter,
    columns,
    currencyDefault,
    decimalMark,
    dateFormat,
  }),
  merge: (suggested, kept) => ({
    ...suggested,
    columns: kept.columns,
    currencyDefault: kept.currencyDefault,
    dateFormat: suggested.dateFormat || kept.dateFormat,
  }),
  linesOf: ({ rows, invoices }, dryRun) => {
    const would = dryRun ? 'would be ' : '';
    return [
      `${formatExact(rows.read)} rows: ${formatExact(rows.taken)} ${would}taken, ${formatExact(rows.unchanged)} unchanged, ${formatExact(rows.rejected)} rejected.`,
      `${formatExact(invoices.recorded)} ${invoices.recorded === 1 ? 'invoice' : 'invoices'} ${would}recorded, ${formatExact(invoices.corrected)} corrected.`,
    ];
  },
};
