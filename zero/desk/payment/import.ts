import { z } from 'zod';
import { textSchema } from '@/zero/core/text';

/** What a column of a CSV of invoices can become, in the order in which the form asks. */
export const invoiceFields = [
  'invoiceNumber',
  'client',
  'amount',
  'currency',
  'issuedOn',
  'dueOn',
  'paid',
  'paidOn',
  'description',
] as const;
export type InvoiceField = (typeof invoiceFields)[number];

/** Those without which a row is no invoice. */
export const neededInvoiceFields: readonly InvoiceField[] = [
  'invoiceNumber',
  'client',
  'amount',
  'issuedOn',
  'dueOn',
];

const column = textSchema.min(1).max(500).nullable();

/** The answers of the form: which column is what, and how the file writes amounts and days. */
export const invoiceDraftSchema = z.strictObject({
  delimiter: textSchema.length(1),
  columns: z.strictObject({
    invoiceNumber: column,
    client: column,
    amount: column,
    currency: column,
    issuedOn: column,
    dueOn: column,
    paid: column,
    paidOn: column,
    description: column,
  }),
  /** ISO 4217, for rows that name no currency. */
  currencyDefault: textSchema.max(3),
  decimalMark: z.enum(['.', ',']),
  /** Of the columns with days, in the tokens of date-fns. */
  dateFormats: z
    .record(textSchema.max(500), textSchema.min(1).max(60))
    .refine((formats) => Object.keys(formats).length <= 3),
});
export type InvoiceDraft = z.infer<typeof invoiceDraftSchema>;

/** The fields of an invoice that are days. */
export const invoiceDateFields = ['issuedOn', 'dueOn', 'paidOn'] as const;

/** The fields that still need a column. */
export const missingInvoiceFields = ({ columns, currencyDefault }: InvoiceDraft) => [
  ...neededInvoiceFields.filter((field) => columns[field] === null),
  ...(columns.currency === null && !/^[A-Z]{3}$/.test(currencyDefault)
    ? (['currency'] as const)
    : []),
];

/** `rows.read` is the sum of taken, unchanged and rejected; `rows.taken` that of the invoices. */
export type InvoiceImportSummary = {
  rows: { read: number; taken: number; unchanged: number; rejected: number };
  invoices: { recorded: number; corrected: number };
};
