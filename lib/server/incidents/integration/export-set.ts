import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `integrations` of an export; their keys are in no file. */
export const integrationExportSet: ExportSet = {
  name: 'integrations',
  table: 'integration',
  columns: [
    'id',
    'service_id',
    'name',
    'kind',
    'mapping',
    'check_target',
    'check_text',
    'check_every',
    'check_failures',
    'last_event_at',
    'created_at',
  ],
};
