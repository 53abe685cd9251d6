import { defineSubject } from '@/zero/core/subject';

export const mailSubject = defineSubject({
  type: 'mail',
  label: 'email',
  auditDetails: ['template', 'recipient', 'status', 'attempts'],
});
