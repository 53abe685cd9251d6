import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** What an export has of maintenance windows. */
export const maintenanceWindowExportSets: readonly ExportSet[] = [
  {
    name: 'maintenance_windows',
    table: 'maintenance_window',
    columns: [
      'id',
      'title',
      'starts_at',
      'ends_at',
      'created_by',
      'created_at',
      'updated_at',
      'archived_at',
    ],
  },
  {
    name: 'maintenance_window_services',
    table: 'maintenance_window_service',
    columns: ['id', 'window_id', 'service_id', 'created_at'],
  },
];
