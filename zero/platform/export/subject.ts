import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';

export const dataSubject = defineSubject({
  type: 'data',
  label: 'data',
  auditDetails: ['format', 'filter', 'file', 'rows', 'created', 'updated'],
});

export const dataEvents = [
  defineAuditedEvent({
    name: 'data.import',
    subject: dataSubject,
    audit: { done: 'imported data', todo: 'import data' },
  }),
  defineAuditedEvent({
    name: 'data.export',
    subject: dataSubject,
    audit: {
      done: 'exported the organization’s data',
      todo: 'export the organization’s data',
    },
  }),
];
