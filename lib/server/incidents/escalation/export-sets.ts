import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** What an export has of escalations. */
export const escalationExportSets: readonly ExportSet[] = [
  {
    name: 'escalations',
    table: 'escalation',
    columns: [
      'id',
      'alert_id',
      'incident_id',
      'policy_id',
      'leader_id',
      'round',
      'status',
      'step',
      'repetition',
      'next_step_at',
      'created_at',
    ],
  },
  {
    name: 'escalation_pages',
    table: 'escalation_page',
    columns: [
      'id',
      'escalation_id',
      'member_id',
      'channel_id',
      'round',
      'step',
      'repetition',
      'created_at',
    ],
  },
];
