import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `incident-templates` of an export. */
export const incidentTemplateExportSet: ExportSet = {
  name: 'incident-templates',
  table: 'incident_template',
  columns: ['id', 'name', 'title', 'summary', 'severity', 'created_at'],
};
