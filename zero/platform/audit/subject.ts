import { defineSubject } from '@/zero/core/subject';

export const auditSubject = defineSubject({
  type: 'audit',
  label: 'audit log',
  auditDetails: ['format', 'filter'],
});
