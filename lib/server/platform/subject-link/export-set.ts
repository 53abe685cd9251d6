import type { ExportSet } from '../export/export-set';

/** `links` of an export: between subjects of any types. */
export const linkExportSet: ExportSet = {
  name: 'links',
  table: 'subject_link',
  columns: ['id', 'from_type', 'from_id', 'to_type', 'to_id', 'kind', 'created_at'],
};
