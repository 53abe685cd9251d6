import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `teams` of an export. */
export const teamExportSet: ExportSet = {
  name: 'teams',
  table: 'team',
  columns: ['id', 'name', 'created_at'],
};
