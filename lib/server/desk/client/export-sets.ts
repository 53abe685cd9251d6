import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `clients` and `client_notes` of an export. */
export const clientExportSets: readonly ExportSet[] = [
  { name: 'clients', table: 'client', columns: ['id', 'name', 'plan', 'created_at'] },
  {
    name: 'client_notes',
    table: 'client_note',
    columns: ['id', 'client_id', 'author_id', 'body', 'created_at', 'edited_at', 'removed_at'],
  },
];
