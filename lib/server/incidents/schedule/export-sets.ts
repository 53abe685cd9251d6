import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** What an export has of schedules. */
export const scheduleExportSets: readonly ExportSet[] = [
  {
    name: 'schedules',
    table: 'schedule',
    columns: ['id', 'name', 'description', 'time_zone', 'created_at', 'updated_at'],
  },
  {
    name: 'schedule_layers',
    table: 'schedule_layer',
    columns: [
      'id',
      'schedule_id',
      'name',
      'position',
      'starts_at',
      'ends_at',
      'shift_length',
      'shift_unit',
      ['restrictions', 'x.restrictions::text'],
      'created_at',
    ],
  },
  {
    name: 'schedule_participants',
    table: 'schedule_participant',
    columns: ['id', 'layer_id', 'member_id', 'position', 'created_at'],
  },
  {
    name: 'schedule_overrides',
    table: 'schedule_override',
    columns: ['id', 'schedule_id', 'member_id', 'starts_at', 'ends_at', 'created_at'],
  },
];
