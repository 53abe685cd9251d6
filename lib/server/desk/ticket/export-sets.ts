import type { ExportSet } from '@/lib/server/platform/export/export-set';
import { followersOfType } from '@/lib/server/platform/follower/export-set';
import { tagsOfType } from '@/lib/server/platform/tag/export-set';

/** Tickets of an export, with their history. */
export const ticketExportSets: readonly ExportSet[] = [
  { name: 'ticket_types', table: 'ticket_type', columns: ['id', 'name', 'position', 'created_at'] },
  {
    name: 'tickets',
    table: 'ticket',
    columns: [
      'id',
      'number',
      'title',
      'client_id',
      'requester_id',
      'assignee_id',
      'team_id',
      'type_id',
      'priority',
      'status',
      'channel',
      'origin',
      'merged_into_id',
      'created_at',
      'updated_at',
      'last_activity_at',
      'first_responded_at',
      'resolved_at',
      'closed_at',
      'reopened_count',
      'external_key',
    ],
  },
  {
    name: 'events',
    table: 'ticket_event',
    columns: [
      'id',
      'ticket_id',
      'actor_id',
      'actor_type',
      'kind',
      'from_value',
      'to_value',
      'created_at',
    ],
  },
  tagsOfType('ticket'),
  followersOfType('ticket'),
  {
    name: 'ticket_relations',
    table: 'subject_link',
    where: `x.from_type = 'ticket' and x.to_type = 'ticket' and x.kind in ('relates_to', 'duplicates', 'parent_of')`,
    columns: [
      'id',
      'from_id',
      'to_id',
      [
        'kind',
        `case x.kind when 'relates_to' then 'related' when 'duplicates' then 'duplicate' else 'parent' end`,
      ],
      'created_at',
    ],
  },
];
