import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** What an export has of reviews. */
export const reviewExportSets: readonly ExportSet[] = [
  {
    name: 'incident_reviews',
    table: 'incident_review',
    columns: [
      'id',
      'incident_id',
      'status',
      'document',
      'version',
      'owner_id',
      'published_at',
      'created_at',
      'updated_at',
    ],
  },
  {
    name: 'incident_follow_ups',
    table: 'incident_follow_up',
    columns: ['id', 'incident_id', 'title', 'owner_id', 'done_at', 'created_at', 'updated_at'],
  },
];
