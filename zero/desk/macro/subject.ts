import { defineSubject } from '@/zero/core/subject';
import { macro } from './schema';

export const macroSubject = defineSubject({
  type: 'macro',
  label: 'macro',
  table: macro,
  auditFields: ['name', 'kind', 'isShared'],
  nameFields: ['name'],
});
