import { defineSubject } from '@/zero/core/subject';

export const accountSubject = defineSubject({
  type: 'account',
  label: 'account',
  auditDetails: ['method', 'device'],
});

export const sessionSubject = defineSubject({
  type: 'session',
  label: 'session',
  auditDetails: ['memberId', 'device', 'createdAt', 'count'],
});
