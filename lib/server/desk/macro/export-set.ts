import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `macros` of an export. */
export const macroExportSet: ExportSet = {
  name: 'macros',
  table: 'macro',
  columns: ['id', 'member_id', 'is_shared', 'kind', 'name', 'body', 'actions', 'created_at'],
};
