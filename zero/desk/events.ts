import { defineAuditedEvent } from '@/zero/core/audit-words';
import { dataSubject } from '@/zero/platform/export/subject';
import { paymentSubject } from './payment/subject';
import { ticketSubject } from './ticket/subject';

/** What the audit log records of this module beside its actions. */
export const deskEvents = [
  defineAuditedEvent({
    name: 'ticket.export',
    subject: ticketSubject,
    audit: { done: 'exported tickets', todo: 'export tickets' },
  }),
  defineAuditedEvent({
    name: 'payment.import',
    subject: paymentSubject,
    audit: { done: 'imported payments', todo: 'import payments' },
  }),
  defineAuditedEvent({
    name: 'payment.export',
    subject: paymentSubject,
    audit: { done: 'exported payments', todo: 'export payments' },
  }),
  defineAuditedEvent({
    name: 'data.reread',
    subject: dataSubject,
    audit: {
      done: 'corrected metrics that differed from the tickets',
      todo: 'correct metrics',
    },
  }),
];
