import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `services` and `service_dependencies` of an export. */
export const serviceExportSets: readonly ExportSet[] = [
  {
    name: 'services',
    table: 'service',
    columns: [
      'id',
      'name',
      'slug',
      'description',
      'tier',
      'team_id',
      'escalation_policy_id',
      'declare_from',
      'declare_severity',
      'grouping_minutes',
      'created_at',
      'updated_at',
      'archived_at',
    ],
  },
  {
    name: 'service_dependencies',
    table: 'service_dependency',
    columns: ['id', 'service_id', 'depends_on_id', 'created_at'],
  },
  {
    name: 'service_clients',
    table: 'service_client',
    columns: ['id', 'service_id', 'client_id', 'created_at'],
  },
];
