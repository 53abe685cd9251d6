import { defineSubject } from '@/zero/core/subject';
import { member } from './schema';

export const memberSubject = defineSubject({
  type: 'member',
  label: 'person',
  table: member,
  auditFields: [
    'email',
    'userType',
    'role',
    'status',
    'clientId',
    'teamId',
    'department',
    'invitedBy',
  ],
  auditDetails: ['name', 'title', 'intoId'],
  nameFields: ['email'],
});
