import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `sla_policies` of an export. */
export const slaExportSet: ExportSet = {
  name: 'sla_policies',
  table: 'sla_policy',
  columns: [
    'id',
    'name',
    'position',
    'is_active',
    'conditions',
    'hours',
    'first_response_minutes',
    'next_response_minutes',
    'resolution_minutes',
    'warn_minutes',
    'pauses_while_held',
    'created_at',
  ],
};
