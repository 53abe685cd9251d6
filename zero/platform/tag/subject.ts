import { defineSubject } from '@/zero/core/subject';
import { tag } from './schema';

export const tagSubject = defineSubject({
  type: 'tag',
  label: 'tag',
  table: tag,
  auditFields: ['name'],
  nameFields: ['name'],
});
