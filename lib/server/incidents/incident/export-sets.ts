import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `incidents`, `incident_services` and `incident_events` of an export. */
export const incidentExportSets: readonly ExportSet[] = [
  {
    name: 'incidents',
    table: 'incident',
    columns: [
      'id',
      'number',
      'title',
      'summary',
      'severity',
      'status',
      'impact_started_at',
      'detected_at',
      'declared_at',
      'acknowledged_at',
      'mitigated_at',
      'resolved_at',
      'closed_at',
      'commander_id',
      'communications_id',
      'scribe_id',
      'reporter_id',
      'merged_into_id',
      'created_at',
      'updated_at',
    ],
  },
  {
    name: 'incident_services',
    table: 'incident_service',
    columns: ['id', 'incident_id', 'service_id', 'impact', 'created_at'],
  },
  {
    name: 'incident_events',
    table: 'incident_event',
    columns: [
      'id',
      'incident_id',
      'kind',
      'actor_type',
      'actor_id',
      'body',
      'from_value',
      'to_value',
      'created_at',
    ],
  },
];
