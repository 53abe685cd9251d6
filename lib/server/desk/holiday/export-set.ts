import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `holidays` of an export. */
export const holidayExportSet: ExportSet = {
  name: 'holidays',
  table: 'holiday',
  columns: ['id', 'on_date', 'name', 'created_at'],
};
