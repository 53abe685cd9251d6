import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';

export const jobSubject = defineSubject({
  type: 'job',
  label: 'job',
  auditDetails: ['topic', 'state', 'attempts'],
});

export const jobEvents = [
  defineAuditedEvent({
    name: 'job.retry',
    subject: jobSubject,
    audit: { done: 'retried a job', todo: 'retry a job' },
  }),
  defineAuditedEvent({
    name: 'job.delete',
    subject: jobSubject,
    audit: { done: 'deleted a job', todo: 'delete a job' },
  }),
];
