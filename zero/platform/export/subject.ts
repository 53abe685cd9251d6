import { defineSubject } from '@/zero/core/subject';

export const dataSubject = defineSubject({
  type: 'data',
  label: 'data',
  auditDetails: ['format', 'filter', 'file', 'rows', 'created', 'updated'],
});
