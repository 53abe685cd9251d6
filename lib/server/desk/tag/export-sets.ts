import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `tags` and `ticket_tags` of an export. */
export const tagExportSets: readonly ExportSet[] = [
  { name: 'tags', table: 'tag', columns: ['id', 'name', 'created_at'] },
  {
    name: 'ticket_tags',
    table: 'ticket_tag',
    columns: ['id', 'ticket_id', 'tag_id', 'created_at'],
  },
];
