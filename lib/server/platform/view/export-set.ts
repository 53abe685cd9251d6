import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `views` of an export. */
export const viewExportSet: ExportSet = {
  name: 'views',
  table: 'saved_view',
  columns: ['id', 'member_id', 'is_shared', 'surface', 'name', 'position', 'config', 'created_at'],
};
