import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** What an export has of escalation policies. */
export const escalationPolicyExportSets: readonly ExportSet[] = [
  {
    name: 'escalation_policies',
    table: 'escalation_policy',
    columns: [
      'id',
      'name',
      'description',
      'repeat_count',
      'lowest_severity',
      'created_at',
      'updated_at',
    ],
  },
  {
    name: 'escalation_steps',
    table: 'escalation_step',
    columns: ['id', 'policy_id', 'position', 'delay_minutes', 'created_at'],
  },
  {
    name: 'escalation_targets',
    table: 'escalation_target',
    columns: [
      'id',
      'step_id',
      'position',
      'member_id',
      'schedule_id',
      'team_id',
      'channel_id',
      'created_at',
    ],
  },
];
