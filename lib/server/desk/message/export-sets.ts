import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `messages` and `notes` of an export. */
export const messageExportSets: readonly ExportSet[] = [
  {
    name: 'messages',
    table: 'ticket_message',
    columns: [
      'id',
      'ticket_id',
      'author_id',
      'author_type',
      'body',
      'automatic',
      'created_at',
      'is_plain',
    ],
  },
  {
    name: 'notes',
    table: 'ticket_note',
    columns: ['id', 'ticket_id', 'author_id', 'body', 'created_at', 'is_plain'],
  },
];
