import { noTime } from '@/zero/desk/ticket/values';
import { type EventCounts, mergeEvents } from './merge-events';
import { rejectTickets, type Transaction } from './staging';
import { mergeThreads, resolveAuthors, type ThreadCounts } from './thread/merge';

/** What became of the staged tickets and events. */
export interface MergeCounts {
  tickets: { created: number; updated: number; unchanged: number; kept: number };
  events: EventCounts;
  thread: ThreadCounts;
  /** Rows of the file that led to any write. */
  rowsTaken: number;
}

/** The columns that an import sets, of the ticket or of what is to become of it. */
const importedColumns = [
  'title',
  'client_id',
  'requester_id',
  'assignee_id',
  'team_id',
  'type_id',
  'priority',
  'status',
  'channel',
  'created_at',
  'updated_at',
  'last_activity_at',
  'resolved_at',
  'closed_at',
  'reopened_count',
  'last_client_message_at',
  'last_agent_message_at',
  'first_responded_at',
  'waiting_since',
];

/**
 * Rejects tickets of which an event was imported earlier that the file does not tell: their history
 * would be folded from a part, and what is known already would be lost.
 */
export async function rejectShortened(sql: Transaction, organizationId: string): Promise<void> {
  const shortened = await sql<{ key: string; reason: string }[]>`
    select ticket.external_key as key, format(
      'the event "%s" of this ticket was imported earlier and is not in this file: give the whole history',
      min(earlier.source_key)) as reason
    from import_ticket as staged
    join ticket on ticket.organization_id = ${organizationId} and ticket.external_key = staged.key
    join lateral (
      select regexp_replace(event.external_key, '#[a-z_]+$', '') as source_key
      from ticket_event as event
      where event.ticket_id = ticket.id and event.external_key is not null
    ) as earlier on not exists (
      select 1 from import_event
      where import_event.ticket_key = staged.key and import_event.source_key = earlier.source_key)
    group by ticket.external_key`;
  await rejectTickets(sql, shortened);
}

/** Brings the tickets and events of the organization to what the staged ones say, writing only what differs. */
export async function merge(sql: Transaction, organizationId: string): Promise<MergeCounts> {
  await resolveAuthors(sql, organizationId);
  await createTargets(sql, organizationId);
  await sql`create temp table import_touched (line int not null) on commit drop`;
  const [sorted] = await sql<{ fresh: number; changed: number; kept: number; same: number }[]>`
    select count(*) filter (where is_new)::int as fresh,
      count(*) filter (where is_changed and not is_live)::int as changed,
      count(*) filter (where is_changed and is_live)::int as kept,
      count(*) filter (where not is_new and not is_changed)::int as same
    from import_target`;
  await sql`
    insert into import_touched
    select line from import_target where is_new or (is_changed and not is_live)`;
  await updateTickets(sql);
  await insertTickets(sql, organizationId, sorted?.fresh ?? 0);
  await mergeDescriptions(sql, organizationId);
  const events = await mergeEvents(sql, organizationId);
  const thread = await mergeThreads(sql, organizationId);
  const [taken] = await sql<{ rows: number }[]>`
    select count(distinct line)::int as rows from import_touched`;
  return {
    tickets: {
      created: sorted?.fresh ?? 0,
      updated: sorted?.changed ?? 0,
      unchanged: sorted?.same ?? 0,
      kept: sorted?.kept ?? 0,
    },
    events,
    thread,
    rowsTaken: taken?.rows ?? 0,
  };
}

/** The staged tickets with ids for names, beside what is there already. */
async function createTargets(sql: Transaction, organizationId: string) {
  await sql`analyze import_ticket`;
  await sql`analyze import_event`;
  await sql`
    create temp table import_target on commit drop as
    select staged.key, staged.line, coalesce(ticket.id, staged.id) as id, ticket.id is null as is_new,
      false as is_changed,
      exists (
        select 1 from ticket_event as event where event.ticket_id = ticket.id and event.external_key is null
      ) as is_live,
      staged.description, staged.title, client.id as client_id, requester.member_id as requester_id,
      assignee.member_id as assignee_id, team.id as team_id, ticket_type.id as type_id,
      staged.priority, staged.status, staged.channel, staged.created_at, staged.updated_at,
      greatest(staged.updated_at, told.last_entry_at) as last_activity_at, staged.resolved_at, staged.closed_at,
      staged.reopened_count,
      coalesce(told.last_client_at, case when staged.description is not null then staged.created_at end)
        as last_client_message_at,
      told.last_agent_at as last_agent_message_at, told.first_responded_at,
      case when staged.status in ('resolved', 'closed') or told.waiting_since is null
        then ${new Date(noTime).toISOString()}::timestamptz else told.waiting_since end as waiting_since
    from import_ticket as staged
    left join lateral ${conversation(sql)} as told on true
    join client on client.organization_id = ${organizationId} and client.name = staged.client
    left join team on team.organization_id = ${organizationId} and team.name = staged.team
    left join ticket_type on ticket_type.organization_id = ${organizationId} and ticket_type.name = staged.type
    left join import_person as requester on requester.user_type = 'client'
      and requester.name = staged.requester and requester.client = staged.client
    left join import_person as assignee on assignee.user_type = 'internal' and assignee.name = staged.assignee
    left join ticket on ticket.organization_id = ${organizationId} and ticket.external_key = staged.key`;
  await sql`create unique index on import_target (key)`;
  await sql`create unique index on import_target (id)`;
  await sql`analyze import_target`;
  await sql`
    update import_target as target set is_changed = true
    from ticket left join ticket_message as message
      on message.ticket_id = ticket.id and message.id = ${descriptionId(sql, 'ticket')}
    where ticket.id = target.id and (
      (${columns(sql, 'ticket')}) is distinct from (${columns(sql, 'target')})
      or (target.description is not null and message.body is distinct from target.description))`;
}

/** Who wrote last and who waits, as the public entries of the staged ticket tell it. */
function conversation(sql: Transaction) {
  return sql`(
    select max(at) as last_entry_at,
      max(at) filter (where is_asked) as last_client_at,
      max(at) filter (where is_answered) as last_agent_at,
      min(at) filter (where is_answered and at >= asked_at) as first_responded_at,
      min(at) filter (where is_asked and (answered_at is null or at > answered_at)) as waiting_since
    from (
      select at, is_asked, is_answered, min(at) filter (where is_asked) over () as asked_at,
        max(at) filter (where is_answered) over () as answered_at
      from (
        select at, not is_private and author_type = 'client' as is_asked,
          not is_private and author_type = 'agent' as is_answered
        from import_entry where import_entry.line = staged.line
      ) as entry
    ) as entries
  )`;
}

/** Tickets on which someone works here keep what they did: only the others follow the file. */
async function updateTickets(sql: Transaction) {
  await sql`
    update ticket set (${columns(sql)}) = row(${columns(sql, 'target')})
    from import_target as target
    where ticket.id = target.id and target.is_changed and not target.is_live`;
}

async function insertTickets(sql: Transaction, organizationId: string, count: number) {
  if (count === 0) return;
  // Taken late: it holds up everyone who opens a ticket until the import is written.
  const [counter] = await sql<{ lastNumber: number }[]>`
    insert into ticket_counter (organization_id, last_number) values (${organizationId}, ${count})
    on conflict (organization_id) do update
      set last_number = ticket_counter.last_number + excluded.last_number
    returning last_number as "lastNumber"`;
  const before = (counter?.lastNumber ?? count) - count;
  await sql`
    insert into ticket (id, organization_id, number, origin, external_key, ${columns(sql)})
    select target.id, ${organizationId}, ${before} + row_number() over (order by created_at, key),
      'imported', target.key, ${columns(sql, 'target')}
    from import_target as target where target.is_new`;
}

/** A description is the requester's first message; its id follows from the ticket's, so it is found again. */
async function mergeDescriptions(sql: Transaction, organizationId: string) {
  await sql`
    insert into ticket_message
      (id, organization_id, client_id, ticket_id, author_id, author_type, body, is_plain, created_at, received_at)
    select ${descriptionId(sql, 'target')}, ${organizationId}, target.client_id, target.id,
      target.requester_id, 'client', target.description, true, target.created_at, target.created_at
    from import_target as target
    where target.description is not null and (target.is_new or (target.is_changed and not target.is_live))
    on conflict (id) do update set body = excluded.body, author_id = excluded.author_id,
      created_at = excluded.created_at, received_at = excluded.received_at`;
}

/** The imported columns as a list, of `table` where one is named. */
function columns(sql: Transaction, table?: string) {
  const names = importedColumns.map((column) => (table ? `${table}.${column}` : column));
  return sql.unsafe(names.join(', '));
}

/** A UUID (version 8) made of the ticket's id. */
function descriptionId(sql: Transaction, table: string) {
  return sql`overlay(overlay(md5(${sql(`${table}.id`)}::text || ' description')
    placing '8' from 13) placing '8' from 17)::uuid`;
}
