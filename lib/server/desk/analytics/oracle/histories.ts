import type postgres from 'postgres';
import type { AnalyticsQuery, Span } from '@/zero/desk/analytics/engine/question';
import { ticketStatuses } from '@/zero/desk/ticket/values';

/** Some rows as SQL. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>;
/** A connection or a transaction. */
export type AnySql = postgres.ISql;

/** Whose tickets count, and of them only those created in a span (seconds) where one is given. */
export type Position = {
  organizationId: string;
  createdIn?: Span;
  /** IANA name; needed where the filter names an hour of the week. */
  timeZone?: string;
};

const done = ['resolved', 'closed'];

/**
 * The beginning of a query: tickets that a filter matches, with their history, read from the rows
 * themselves and not from segments. The assignee is no part of the filter: `holds` in `seen`, and
 * `agents`, have it.
 */
export function histories(
  sql: AnySql,
  { organizationId, createdIn, timeZone = 'UTC' }: Position,
  question: AnalyticsQuery,
) {
  const { filter } = question;
  return sql`
    with seen as (
      select id, created_at, status, resolved_at, closed_at, surveyed_at, assignee_id,
        origin = 'imported' is_imported, floor(extract(epoch from created_at))::bigint c,
        ${agents(sql, 'assignee_id', question)} holds
      from ticket
      where organization_id = ${organizationId} and merged_into_id is null
        and (${filter.withImported ?? false} or origin <> 'imported')
        and ${createdIn ? sql`created_at >= to_timestamp(${createdIn.from}) and created_at < to_timestamp(${createdIn.to})` : sql`true`}
        and ${filter.weekHour === undefined ? sql`true` : sql`${weekHour(sql, timeZone)} = ${filter.weekHour}`}
        and ${among(sql, 'client_id', filter.client)} and ${among(sql, 'team_id', filter.team)}
        and ${among(sql, 'type_id', filter.type)} and ${among(sql, 'priority', filter.priority)}
        and ${among(sql, 'status', filter.status)} and ${among(sql, 'channel', filter.channel)}
    ), ${conversations(sql)}, ${courses(sql)}, promises as (
      select k.ticket_id, k.state, seen.holds, floor(extract(epoch from case when k.state = 'met'
        then coalesce(k.ended_at, k.started_at)
        else coalesce(k.breached_at, k.due_at, k.started_at) end))::bigint at
      from sla_clock k join seen on seen.id = k.ticket_id where k.state in ('met', 'breached')
    ), ratings as (
      select r.rating, seen.holds, floor(extract(epoch from r.created_at))::bigint at
      from ticket_feedback r join seen on seen.id = r.ticket_id
    )`;
}

/** The hour of the local week of a ticket's creation, Monday's first being 0. */
export const weekHour = (sql: AnySql, timeZone: string) => sql`
  ((extract(isodow from created_at at time zone ${timeZone}) - 1) * 24
    + extract(hour from created_at at time zone ${timeZone}))::int`;

/** Whether the question's filter lets the agent in `column` through. */
export const agents = (sql: AnySql, column: string, { filter }: AnalyticsQuery) =>
  among(sql, column, filter.agent);

function among(sql: AnySql, column: string, wanted: readonly (string | null)[] | undefined) {
  if (!wanted) return sql`true`;
  const ids = wanted.filter((key) => key !== null);
  const none = wanted.includes(null) ? sql`${sql(column)} is null` : sql`false`;
  return sql`coalesce(${sql(column)}::text = any(${ids}::text[]) or ${none}, false)`;
}

/** `answered`: each run of client messages with the first words that answered it, the first run first. */
const conversations = (sql: AnySql) => sql`
  said as (
    select m.ticket_id, m.author_type, floor(extract(epoch from m.created_at))::bigint at,
      m.created_at, m.id, m.author_id
    from ticket_message m join seen on seen.id = m.ticket_id
    where m.author_type = 'client' or (m.author_type = 'agent' and not m.automatic)
  ), runs as (
    select *, count(*) filter (where author_type = 'agent') over (
      partition by ticket_id order by created_at, id rows between unbounded preceding and 1 preceding) as run
    from said
  ), answers as (
    select ticket_id, run, min(at) filter (where author_type = 'client') asked,
      min(at) filter (where author_type = 'agent') at,
      (array_agg(author_id order by created_at, id) filter (where author_type = 'agent'))[1] author_id
    from runs group by ticket_id, run
  ), answered as (
    select a.*, a.at - a.asked took, seen.holds,
      row_number() over (partition by ticket_id order by run) nth
    from answers a join seen on seen.id = a.ticket_id
    where asked is not null and a.at is not null
  )`;

/**
 * `turns`: each time a ticket was done or reopened; `solutions`: the last time it was done, with who had
 * it then. Where the events are silent, the ticket itself counts.
 */
const courses = (sql: AnySql) => sql`
  told as (
    select e.ticket_id, e.created_at, e.id, e.to_value now,
      lag(e.to_value, 1, 'new') over (partition by e.ticket_id order by e.created_at, e.id) before,
      greatest(floor(extract(epoch from e.created_at))::bigint, seen.c) at
    from ticket_event e join seen on seen.id = e.ticket_id
    where e.kind in ('status_changed', 'reopened') and e.to_value = any(${[...ticketStatuses]}::text[])
  ), last_told as (
    select distinct on (ticket_id) ticket_id, now, at from told order by ticket_id, created_at desc, id desc
  ), moves as (
    select ticket_id, before, now, at, created_at, id from told where before <> now
    union all
    select seen.id, coalesce(l.now, 'new'), seen.status, greatest(
      floor(extract(epoch from coalesce(seen.resolved_at, seen.closed_at)))::bigint, l.at, seen.c),
      'infinity', null
    from seen left join last_told l on l.ticket_id = seen.id
    where coalesce(l.now, 'new') <> seen.status
  ), hands as (
    select e.ticket_id, e.created_at, e.id, e.from_value, e.to_value
    from ticket_event e join seen on seen.id = e.ticket_id
    where e.kind = 'assigned' and not seen.is_imported
  ), resolvers as (
    select distinct on (m.ticket_id) m.ticket_id, case
      when not exists (select from hands h where h.ticket_id = m.ticket_id) then seen.assignee_id::text
      when earlier.ticket_id is not null then earlier.to_value
      else (select h.from_value from hands h where h.ticket_id = m.ticket_id
        order by h.created_at, h.id limit 1) end resolver
    from moves m join seen on seen.id = m.ticket_id
    left join lateral (
      select h.ticket_id, h.to_value from hands h
      where h.ticket_id = m.ticket_id and (h.created_at < m.created_at
        or (h.created_at = m.created_at and h.id < m.id))
      order by h.created_at desc, h.id desc limit 1) earlier on true
    where m.now = any(${done}) and m.before <> all(${done})
    order by m.ticket_id, m.created_at desc, m.id desc
  ), turns as (
    select m.ticket_id, m.at, m.now = any(${done}) solved, seen.holds, r.resolver
    from moves m join seen on seen.id = m.ticket_id left join resolvers r on r.ticket_id = m.ticket_id
    where (m.now = any(${done})) <> (m.before = any(${done}))
  ), solutions as (
    select t.ticket_id, seen.c, max(t.at) at, t.resolver, count(*) = 1
        and not exists (select from moves m where m.ticket_id = t.ticket_id
          and m.now in ('waiting_on_client', 'blocked'))
        and (select count(*) from said s where s.ticket_id = t.ticket_id and s.author_type = 'agent') = 1 one_touch
    from turns t join seen on seen.id = t.ticket_id
    where seen.status = any(${done}) group by t.ticket_id, seen.c, t.resolver
  )`;
