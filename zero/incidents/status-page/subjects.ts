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
  ],
  auditDetails: ['componentIds', 'updateId', 'correctsId'],
  nameFields: ['title'],
});
