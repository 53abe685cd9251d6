import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';

export const mailSubject = defineSubject({
  type: 'mail',
  label: 'email',
  auditDetails: ['template', 'recipient', 'status', 'attempts'],
});

export const mailEvents = [
  defineAuditedEvent({
    name: 'mail.retry',
    subject: mailSubject,
    audit: { done: 'sent an email again', todo: 'send an email again' },
  }),
];
