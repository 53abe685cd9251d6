import { defineSubject } from '@/zero/core/subject';
import { payment } from './schema';

export const paymentSubject = defineSubject({
  type: 'payment',
  label: 'payment',
  table: payment,
  auditFields: [
    'clientId',
    'invoiceNumber',
    'amountMinor',
    'currency',
    'issuedOn',
    'dueOn',
    'paidMinor',
    'paidOn',
    'voidedAt',
    'voidReason',
  ],
  auditDetails: ['file', 'format', 'filter', 'rows', 'invoices'],
  nameFields: ['invoiceNumber'],
});
