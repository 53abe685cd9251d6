import { defineSubject } from '@/zero/core/subject';
import { holiday } from './schema';

export const holidaySubject = defineSubject({
  type: 'holiday',
  label: 'holiday',
  table: holiday,
  auditFields: ['onDate', 'name'],
  nameFields: ['onDate', 'name'],
});
