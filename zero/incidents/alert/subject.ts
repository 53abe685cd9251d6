import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';
import { alert } from './schema';

export const alertSubject = defineSubject({
  type: 'alert',
  label: 'alert',
  table: alert,
  auditFields: ['title', 'status', 'severity', 'serviceId', 'maintenanceWindowId'],
  nameFields: ['title'],
});

export const alertEvents = [
  defineAuditedEvent({
    name: 'alert.suppress',
    subject: alertSubject,
    audit: { done: 'suppressed the alert {}', todo: 'suppress the alert {}' },
  }),
  defineAuditedEvent({
    name: 'alert.trigger',
    subject: alertSubject,
    audit: { done: 'triggered the alert {}', todo: 'trigger the alert {}' },
  }),
];
