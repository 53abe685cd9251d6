import type { Metrics } from '@/zero/desk/analytics/engine/answer';
import type { Dimension, AnalyticsQuery, Span } from '@/zero/desk/analytics/engine/question';
import { agents, type AnySql, histories, type Position, weekHour } from './histories';
import { openingTime } from './opening-time';

/** The columns in which tickets stand apart. */
const columns: Record<Dimension, string> = {
  client: 'client_id',
  team: 'team_id',
  agent: 'assignee_id',
  type: 'type_id',
  priority: 'priority',
  status: 'status',
  channel: 'channel',
};

/** The metrics of a span as `ask` gives them, told once more by SQL over the rows. */
export async function metricsInSql(
  sql: AnySql,
  place: Position,
  question: AnalyticsQuery,
  { from, to }: Span,
): Promise<Metrics> {
  const inSpan = sql`at >= ${from} and at < ${to}`;
  const resolved = agents(sql, 'resolver', question);
  const isOpening = question.hours === 'business';
  const answerTime = isOpening ? openingTime(sql, place, sql`asked`, sql`at`) : sql`took`;
  const solutionTime = isOpening ? openingTime(sql, place, sql`c`, sql`at`) : sql`at - c`;
  const [row] = await sql<Metrics[]>`
    ${histories(sql, place, question)}
    select
      (select count(*)::int from seen where holds and c >= ${from} and c < ${to}) created,
      (select count(*)::int from turns where solved and ${resolved} and ${inSpan}) solved,
      (select count(*)::int from turns where not solved and holds and ${inSpan}) reopened,
      (select count(*)::int from seen where holds and c < ${to} and
        (select count(*) from turns t where t.ticket_id = seen.id and t.at < ${to}) % 2 = 0) backlog,
      (select ${spread(sql)} from (select ${answerTime} took from answered
        where nth = 1 and ${agents(sql, 'author_id', question)} and ${inSpan}) x) "firstResponse",
      (select ${spread(sql)} from (select ${answerTime} took from answered
        where nth > 1 and holds and ${inSpan}) x) "nextResponse",
      (select ${spread(sql)} from (select ${solutionTime} took from solutions
        where ${resolved} and ${inSpan}) x) resolution,
      (select count(*)::int from promises where holds and state = 'met' and ${inSpan}) "slaMet",
      (select count(*)::int from promises where holds and state = 'breached' and ${inSpan}) "slaBreached",
      (select count(distinct ticket_id)::int from promises
        where holds and state = 'breached' and ${inSpan}) "lateTickets",
      (select count(distinct ticket_id)::int from answered
        where nth > 1 and holds and ${inSpan}) "nextResponseTickets",
      (select count(*)::int from ratings where holds and ${inSpan}) rated,
      (select count(*)::int from ratings where holds and rating >= 4 and ${inSpan}) good,
      (select count(*)::int from seen where holds and surveyed_at >= to_timestamp(${from})
        and surveyed_at < to_timestamp(${to})) surveyed,
      (select count(distinct ticket_id)::int from turns
        where solved and ${resolved} and ${inSpan}) "solvedTickets",
      (select count(distinct t.ticket_id)::int from turns t where t.solved and ${resolved} and ${inSpan}
        and exists (select from turns b where b.ticket_id = t.ticket_id and not b.solved
          and b.at >= t.at and b.at <= t.at + 7 * 86400)) "cameBack",
      (select count(*)::int from solutions where one_touch and ${resolved} and ${inSpan}) "oneTouch"`;
  if (!row) throw new Error('The oracle said nothing');
  return row;
}

const spread = (sql: AnySql) => sql`
  jsonb_build_object('n', count(*), 'mean', sum(took)::float8 / nullif(count(*), 0),
    'median', case when count(*) >= 5 then percentile_cont(0.5) within group (order by took) end,
    'p90', case when count(*) >= 5 then percentile_cont(0.9) within group (order by took) end)`;

/** How many tickets were created in the period, by the values of a dimension; those of none are left out. */
export async function partsInSql(
  sql: AnySql,
  place: Position,
  question: AnalyticsQuery,
  dimension: Dimension,
): Promise<{ key: string | null; created: number }[]> {
  const { from, to } = question.period;
  return await sql<{ key: string | null; created: number }[]>`
    ${histories(sql, place, question)}
    select t.${sql(columns[dimension])}::text as key, count(*)::int created
    from seen join ticket t on t.id = seen.id
    where seen.holds and seen.c >= ${from} and seen.c < ${to} group by 1`;
}

/** Tickets created in the period by the hour of the local week, Monday's first hour first, whichever hour the filter names. */
export async function heatInSql(
  sql: AnySql,
  place: Position,
  question: AnalyticsQuery,
  timeZone: string,
): Promise<number[]> {
  const { from, to } = question.period;
  const open = { ...question, filter: { ...question.filter } };
  delete open.filter.weekHour;
  const rows = await sql<{ hour: number; created: number }[]>`
    ${histories(sql, place, open)}
    select ${weekHour(sql, timeZone)} as hour, count(*)::int created
    from seen where holds and c >= ${from} and c < ${to} group by 1`;
  const heat = Array.from<number>({ length: 168 }).fill(0);
  for (const { hour, created } of rows) heat[hour] = created;
  return heat;
}
