import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';
import { notificationChannel } from './schema';

/** Of its address the audit log keeps what everybody sees of it. */
export const notificationChannelSubject = defineSubject({
  type: 'notificationChannel',
  label: 'notification channel',
  table: notificationChannel,
  auditFields: ['name', 'kind', 'hint'],
  nameFields: ['name'],
});

export const notificationChannelEvents = [
  defineAuditedEvent({
    name: 'notificationChannel.create',
    subject: notificationChannelSubject,
    audit: { done: 'added the notification channel {}', todo: 'add the notification channel {}' },
  }),
  defineAuditedEvent({
    name: 'notificationChannel.change',
    subject: notificationChannelSubject,
    audit: {
      done: 'changed the notification channel {}',
      todo: 'change the notification channel {}',
    },
  }),
  defineAuditedEvent({
    name: 'notificationChannel.remove',
    subject: notificationChannelSubject,
    audit: {
      done: 'removed the notification channel {}',
      todo: 'remove the notification channel {}',
    },
  }),
];
