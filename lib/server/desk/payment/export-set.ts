import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `payments` of an export. */
export const paymentExportSet: ExportSet = {
  name: 'payments',
  table: 'payment',
  columns: [
    'id',
    'client_id',
    'invoice_number',
    'amount_minor',
    'currency',
    'issued_on',
    'due_on',
    'paid_minor',
    'paid_on',
    'description',
    'voided_at',
    'void_reason',
    'created_at',
  ],
};
