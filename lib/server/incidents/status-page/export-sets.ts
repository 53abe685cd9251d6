import type { ExportSet } from '@/lib/server/platform/export/export-set';

/** The status pages of an export, with all that stands on them. */
export const statusPageExportSets: readonly ExportSet[] = [
  {
    name: 'status_pages',
    table: 'status_page',
    columns: ['id', 'slug', 'name', 'about', 'is_published', 'created_at', 'updated_at'],
  },
  {
    name: 'status_components',
    table: 'status_component',
    columns: [
      'id',
      'status_page_id',
      'service_id',
      'name',
      'group_name',
      'position',
      'status',
      'created_at',
      'updated_at',
      'archived_at',
    ],
  },
  {
    name: 'status_posts',
    table: 'status_post',
    columns: [
      'id',
      'status_page_id',
      'kind',
      'title',
      'impact',
      'status',
      'started_at',
      'resolved_at',
      'scheduled_for',
      'scheduled_until',
      'published_at',
      'created_at',
      'updated_at',
      'archived_at',
      'incident_id',
    ],
  },
  {
    name: 'status_post_components',
    table: 'status_post_component',
    columns: ['id', 'status_post_id', 'component_id', 'created_at'],
  },
  {
    name: 'status_updates',
    table: 'status_update',
    columns: [
      'id',
      'status_post_id',
      'body',
      'status',
      'displayed_at',
      'corrects_id',
      'created_at',
    ],
  },
  {
    name: 'status_subscribers',
    table: 'status_subscriber',
    columns: [
      'id',
      'status_page_id',
      'email',
      'state',
      'component_ids',
      'confirmed_at',
      'unsubscribed_at',
      'created_at',
    ],
  },
];
