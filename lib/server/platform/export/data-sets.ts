import type { CsvCell } from '@/lib/csv';
import { pathOfFile } from './file-path';
import type { ExportRow } from './format';

/** A column of the table, or a name and the SQL it comes from; `x` is the table. */
export type Column = string | [name: string, from: string];
export type DataSet = {
  name: string;
  table: string;
  join?: string;
  /** Which rows, in SQL; all of them where it is left out. */
  where?: string;
  columns: readonly Column[];
  /** Columns that are worked out from the others of a row. */
  derived?: Readonly<Record<string, (row: ExportRow) => CsvCell>>;
};

/** Members' names stand apart from their addresses; see `profile`. */
const withProfile = 'left join profile p on p.id = x.id';

/** What an organization takes along when it leaves. Names of files and columns: only ever add. */
export const dataSets: readonly DataSet[] = [
  { name: 'clients', table: 'client', columns: ['id', 'name', 'plan', 'created_at'] },
  { name: 'teams', table: 'team', columns: ['id', 'name', 'created_at'] },
  {
    name: 'members',
    table: 'member',
    join: withProfile,
    columns: [
      'id',
      'email',
      ['name', 'p.name'],
      ['title', 'p.title'],
      'user_type',
      'role',
      'status',
      'client_id',
      'team_id',
      'department',
      'last_signed_in_at',
      'created_at',
    ],
  },
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
  {
    name: 'feedback',
    table: 'ticket_feedback',
    columns: ['id', 'ticket_id', 'client_id', 'member_id', 'rating', 'comment', 'created_at'],
  },
  { name: 'tags', table: 'tag', columns: ['id', 'name', 'created_at'] },
  {
    name: 'ticket_tags',
    table: 'ticket_tag',
    columns: ['id', 'ticket_id', 'tag_id', 'created_at'],
  },
  {
    name: 'ticket_followers',
    table: 'ticket_follower',
    columns: ['id', 'ticket_id', 'member_id', 'created_at'],
  },
  {
    name: 'ticket_relations',
    table: 'ticket_relation',
    columns: ['id', 'from_id', 'to_id', 'kind', 'created_at'],
  },
  {
    name: 'attachments',
    table: 'attachment',
    join: 'left join ticket t on t.id = x.ticket_id',
    // What somebody uploaded and has not sent is their own.
    where: 'x.ticket_id is not null',
    columns: [
      'id',
      'ticket_id',
      'message_id',
      'note_id',
      'name',
      'media_type',
      'byte_size',
      'checksum',
      'created_at',
      ['ticket_number', 't.number'],
    ],
    derived: { path: pathOfRow },
  },
  {
    name: 'client_notes',
    table: 'client_note',
    columns: ['id', 'client_id', 'author_id', 'body', 'created_at', 'edited_at', 'removed_at'],
  },
  {
    name: 'payments',
    table: 'payment',
    columns: [
      'id',
      'client_id',
      'invoice_number',
      'amount_minor',
      'currency',
      'issued_on',
      'due_on',
      'paid_minor',
      'paid_on',
      'description',
      'voided_at',
      'void_reason',
      'created_at',
    ],
  },
  {
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
      'created_at',
    ],
  },
  { name: 'holidays', table: 'holiday', columns: ['id', 'on_date', 'name', 'created_at'] },
  {
    name: 'macros',
    table: 'macro',
    columns: ['id', 'member_id', 'is_shared', 'kind', 'name', 'body', 'actions', 'created_at'],
  },
  {
    name: 'views',
    table: 'saved_view',
    columns: [
      'id',
      'member_id',
      'is_shared',
      'surface',
      'name',
      'position',
      'config',
      'created_at',
    ],
  },
];

/** Where the file of a row of `attachments` lies in an archive that has the files. */
function pathOfRow(row: ExportRow): string {
  return pathOfFile({
    id: String(row['id']),
    name: String(row['name']),
    ticketNumber: Number(row['ticket_number']),
  });
}
