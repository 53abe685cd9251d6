import type postgres from 'postgres';
import type { Question, Span } from '@/zero/analytics/engine/question';

/**
 * The figures told once more and independently of the engine, in SQL over the rows themselves. `f` is
 * the question's filter; only calendar time.
 */
const base = (sql: postgres.Sql, organizationId: string, { filter }: Question) => {
  const among = (column: string, wanted: readonly (string | null)[] | undefined) => {
    if (!wanted) return sql`true`;
    const ids = wanted.filter((key) => key !== null);
    const none = wanted.includes(null) ? sql`${sql(column)} is null` : sql`false`;
    return sql`(${sql(column)}::text = any(${ids}) or ${none})`;
  };
  return sql`
    with seen as (
      select id, created_at, status, resolved_at, surveyed_at, floor(extract(epoch from created_at))::bigint c
      from ticket
      where organization_id = ${organizationId} and merged_into_id is null
        and (${filter.withImported ?? false} or origin <> 'imported')
        and ${among('client_id', filter.client)} and ${among('team_id', filter.team)}
        and ${among('type_id', filter.type)} and ${among('priority', filter.priority)}
        and ${among('status', filter.status)} and ${among('channel', filter.channel)}
    ), said as (
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
        min(at) filter (where author_type = 'agent') answered
      from runs group by ticket_id, run
    ), ranked as (
      select ticket_id, answered at, answered - asked took,
        row_number() over (partition by ticket_id order by run) nth
      from answers where asked is not null and answered is not null
    ), turns as (
      select e.ticket_id, floor(extract(epoch from e.created_at))::bigint at,
        e.to_value in ('resolved', 'closed') solved
      from ticket_event e join seen on seen.id = e.ticket_id
      where e.kind in ('status_changed', 'reopened')
        and (e.from_value in ('resolved', 'closed')) <> (e.to_value in ('resolved', 'closed'))
    ), solutions as (
      select t.ticket_id, max(t.at) at from turns t join seen on seen.id = t.ticket_id
      where t.solved and seen.status in ('resolved', 'closed') group by t.ticket_id
    ), promises as (
      select k.state, floor(extract(epoch from case when k.state = 'met' then k.ended_at else k.breached_at end))::bigint at
      from sla_clock k join seen on seen.id = k.ticket_id where k.state in ('met', 'breached')
    ), ratings as (
      select r.rating, floor(extract(epoch from r.created_at))::bigint at
      from ticket_feedback r join seen on seen.id = r.ticket_id
    )`;
};

const spread = (sql: postgres.Sql, column: string) => sql`
  jsonb_build_object('n', count(*), 'mean', avg(${sql(column)})::float8,
    'median', case when count(*) >= 5 then percentile_cont(0.5) within group (order by ${sql(column)}) end,
    'p90', case when count(*) >= 5 then percentile_cont(0.9) within group (order by ${sql(column)}) end)`;

/** The figures of a span, as `Figures` has them; without one-touch. */
export async function figuresInSql(
  sql: postgres.Sql,
  organizationId: string,
  question: Question,
  { from, to }: Span,
): Promise<Record<string, unknown>> {
  const [row] = await sql<Record<string, unknown>[]>`
    ${base(sql, organizationId, question)}
    select
      (select count(*)::int from seen where c >= ${from} and c < ${to}) created,
      (select count(*)::int from turns where solved and at >= ${from} and at < ${to}) solved,
      (select count(*)::int from turns where not solved and at >= ${from} and at < ${to}) reopened,
      (select count(*)::int from seen where c < ${to} and
        (select count(*) from turns t where t.ticket_id = seen.id and t.at < ${to}) % 2 = 0) backlog,
      (select ${spread(sql, 'took')} from ranked where nth = 1 and at >= ${from} and at < ${to}) "firstResponse",
      (select ${spread(sql, 'took')} from ranked where nth > 1 and at >= ${from} and at < ${to}) "nextResponse",
      (select ${spread(sql, 'took')} from (
        select s.at - seen.c took from solutions s join seen on seen.id = s.ticket_id
        where s.at >= ${from} and s.at < ${to}) x) resolution,
      (select count(*)::int from promises where state = 'met' and at >= ${from} and at < ${to}) "slaMet",
      (select count(*)::int from promises where state = 'breached' and at >= ${from} and at < ${to}) "slaBreached",
      (select count(*)::int from ratings where at >= ${from} and at < ${to}) rated,
      (select count(*)::int from ratings where rating >= 4 and at >= ${from} and at < ${to}) good,
      (select count(*)::int from seen where extract(epoch from surveyed_at) >= ${from}
        and extract(epoch from surveyed_at) < ${to}) surveyed,
      (select count(distinct ticket_id)::int from turns where solved and at >= ${from} and at < ${to}) "solvedTickets",
      (select count(distinct t.ticket_id)::int from turns t where t.solved and t.at >= ${from} and t.at < ${to}
        and exists (select from turns b where b.ticket_id = t.ticket_id and not b.solved
          and b.at >= t.at and b.at <= t.at + 7 * 86400)) "cameBack"`;
  if (!row) throw new Error('The oracle said nothing');
  return row;
}

/** Tickets created by one facet inside the period, and by the hour of the local week, Monday's first hour first. */
export async function partsInSql(
  sql: postgres.Sql,
  organizationId: string,
  question: Question,
  column: string,
): Promise<{ key: string | null; created: number }[]> {
  const { from, to } = question.period;
  return await sql<{ key: string | null; created: number }[]>`
    ${base(sql, organizationId, question)}
    select t.${sql(column)}::text as key, count(*)::int created
    from seen join ticket t on t.id = seen.id
    where seen.c >= ${from} and seen.c < ${to} group by 1`;
}

export async function heatInSql(
  sql: postgres.Sql,
  organizationId: string,
  question: Question,
  timeZone: string,
): Promise<number[]> {
  const { from, to } = question.period;
  const rows = await sql<{ hour: number; created: number }[]>`
    ${base(sql, organizationId, question)}
    select ((extract(isodow from created_at at time zone ${timeZone}) - 1) * 24
      + extract(hour from created_at at time zone ${timeZone}))::int as hour, count(*)::int created
    from seen where c >= ${from} and c < ${to} group by 1`;
  const heat = Array.from<number>({ length: 168 }).fill(0);
  for (const { hour, created } of rows) heat[hour] = created;
  return heat;
}
