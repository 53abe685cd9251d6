import { defineAuditedEvent } from '@/zero/core/audit-words';
import { defineSubject } from '@/zero/core/subject';
import { statusComponent, statusPage, statusPost } from './schema';

export const statusPageSubject = defineSubject({
  type: 'statusPage',
  label: 'status page',
  table: statusPage,
  auditFields: ['slug', 'name', 'about', 'isPublished'],
  nameFields: ['name'],
});

export const statusComponentSubject = defineSubject({
  type: 'statusComponent',
  label: 'component',
  table: statusComponent,
  auditFields: ['name', 'groupName', 'position', 'status', 'serviceId', 'archivedAt'],
  nameFields: ['name'],
});

export const statusPostSubject = defineSubject({
  type: 'statusPost',
  label: 'status page post',
  table: statusPost,
  auditFields: [
    'title',
    'impact',
    'status',
    'startedAt',
    'resolvedAt',
    'scheduledFor',
    'scheduledUntil',
    'publishedAt',
    'archivedAt',
    'incidentId',
  ],
  auditDetails: ['componentIds', 'updateId', 'correctsId'],
  nameFields: ['title'],
});

export const statusPageEvents = [
  defineAuditedEvent({
    name: 'statusPage.removeSubscriber',
    subject: statusPageSubject,
    audit: { done: 'removed a subscriber of {}', todo: 'remove a subscriber of {}' },
  }),
  defineAuditedEvent({
    name: 'statusPage.exportSubscribers',
    subject: statusPageSubject,
    audit: { done: 'exported the subscribers of {}', todo: 'export the subscribers of {}' },
  }),
];
