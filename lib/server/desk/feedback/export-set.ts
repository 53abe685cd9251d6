import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** `feedback` of an export. */
export const feedbackExportSet: ExportSet = {
  name: 'feedback',
  table: 'ticket_feedback',
  columns: ['id', 'ticket_id', 'client_id', 'member_id', 'rating', 'comment', 'created_at'],
};
