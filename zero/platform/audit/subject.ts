import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';

export const auditSubject = defineSubject({
  type: 'audit',
  label: 'audit log',
  auditDetails: ['format', 'filter'],
});

export const auditEvents = [
  defineAuditedEvent({
    name: 'audit.export',
    subject: auditSubject,
    audit: { done: 'exported the audit log', todo: 'export the audit log' },
  }),
];
