import { defineSubject } from '@/zero/core/subject';
import { savedView } from './schema';

export const viewSubject = defineSubject({
  type: 'view',
  label: 'view',
  table: savedView,
  auditFields: ['name', 'surface', 'isShared'],
  nameFields: ['name'],
});
