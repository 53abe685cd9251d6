import { type Asker, inTenant } from '../tenant';
import { type ExportRow, type RowPages, written } from './format';
import type { ZipFile } from './zip';

const pageSize = 2_000;

type Column = string | [name: string, from: string];
type DataSet = { name: string; table: string; join?: string; columns: readonly Column[] };

/** Members' names stand apart from their addresses; see `profile`. */
const withProfile = 'left join profile p on p.id = x.id';

/** What an organization takes along when it leaves. Names of files and columns: only ever add. */
const dataSets: readonly DataSet[] = [
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
    columns: ['id', 'ticket_id', 'author_id', 'author_type', 'body', 'automatic', 'created_at'],
  },
  {
    name: 'notes',
    table: 'ticket_note',
    columns: ['id', 'ticket_id', 'author_id', 'body', 'created_at'],
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
    name: 'ticket_relations',
    table: 'ticket_relation',
    columns: ['id', 'from_id', 'to_id', 'kind', 'created_at'],
  },
  {
    name: 'attachments',
    table: 'attachment',
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
    ],
  },
  {
    name: 'client_notes',
    table: 'client_note',
    columns: ['id', 'client_id', 'author_id', 'body', 'created_at'],
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
];

/** Every file of a whole organization's export, each written while it is read. */
export function everything(asker: Asker, format: 'csv' | 'ndjson'): ZipFile[] {
  return dataSets.map((set) => ({
    name: `${set.name}.${format}`,
    pieces: written(format, set.columns.map(nameOf), rowsOf(asker, set)),
  }));
}

const nameOf = (column: Column) => (typeof column === 'string' ? column : column[0]);
const sourceOf = (column: Column) => (typeof column === 'string' ? `x.${column}` : column[1]);

/** Rows in the order of their ids, each page a transaction of its own. */
async function* rowsOf(asker: Asker, set: DataSet): RowPages {
  // As JSON, so that moments and large numbers look the same in every file.
  const cells = set.columns.map((column) => `'${nameOf(column)}', ${sourceOf(column)}`).join(', ');
  const text = `
    select x.id, json_build_object(${cells}) as row from ${set.table} x ${set.join ?? ''}
    where x.organization_id = $1::text::uuid and ($2::text is null or x.id > $2::text::uuid)
    order by x.id limit ${pageSize}`;
  let last: string | null = null;
  for (;;) {
    const found = await readPage(asker, text, last);
    // A download that stops half-way must not look whole.
    if (!found) throw new Error('The right to export ended during the export.');
    yield found.map(({ row }) => row);
    last = found.at(-1)?.id ?? null;
    if (found.length < pageSize) return;
  }
}

const readPage = (asker: Asker, text: string, after: string | null) =>
  inTenant(asker, 'organization.export', async ({ sql }) => [
    ...(await sql.unsafe<{ id: string; row: ExportRow }[]>(text, [asker.organizationId, after])),
  ]);
