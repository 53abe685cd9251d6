import { defineSubject } from '@/zero/core/subject';
import { maintenanceWindow } from './schema';

export const maintenanceWindowSubject = defineSubject({
  type: 'maintenanceWindow',
  label: 'maintenance window',
  table: maintenanceWindow,
  auditFields: ['title', 'startsAt', 'endsAt', 'archivedAt'],
  auditDetails: ['serviceIds'],
  nameFields: ['title'],
});
