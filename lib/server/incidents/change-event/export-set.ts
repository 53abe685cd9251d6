import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `change_events` of an export. */
export const changeEventExportSet: ExportSet = {
  name: 'change_events',
  table: 'change_event',
  columns: ['id', 'service_id', 'summary', 'source', 'links', 'occurred_at', 'created_at'],
};
