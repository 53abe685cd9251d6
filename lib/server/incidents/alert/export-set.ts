import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `alerts` of an export. */
export const alertExportSet: ExportSet = {
  name: 'alerts',
  table: 'alert',
  columns: [
    'id',
    'service_id',
    'incident_id',
    'maintenance_window_id',
    'source',
    'dedup_key',
    'status',
    'severity',
    'title',
    'group_key',
    'count',
    'labels',
    'first_seen_at',
    'last_seen_at',
    'acknowledged_at',
    'acknowledged_by',
    'resolved_at',
    'resolved_by',
  ],
};
