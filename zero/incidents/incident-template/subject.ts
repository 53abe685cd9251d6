import { defineSubject } from '@/zero/core/subject';
import { incidentTemplate } from './schema';

export const incidentTemplateSubject = defineSubject({
  type: 'incidentTemplate',
  label: 'incident template',
  table: incidentTemplate,
  auditFields: ['name', 'title', 'summary', 'severity'],
  nameFields: ['name'],
});
