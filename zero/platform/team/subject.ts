import { defineSubject } from '@/zero/core/subject';
import { team } from './schema';

export const teamSubject = defineSubject({
  type: 'team',
  label: 'team',
  table: team,
  auditFields: ['name', 'archivedAt'],
  auditDetails: ['intoId'],
  nameFields: ['name'],
});
