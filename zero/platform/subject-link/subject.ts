import { defineSubject } from '@/zero/core/subject';
import { subjectLink } from './schema';

export const subjectLinkSubject = defineSubject({
  type: 'link',
  label: 'link',
  table: subjectLink,
  auditFields: ['kind', 'fromType', 'fromId', 'toType', 'toId'],
});
