import type postgres from 'postgres';
import type {
  History,
  HistoryClock,
  HistoryEvent,
  HistoryMessage,
} from '@/zero/desk/analytics/history';

/** A ticket's history with what places its fact. */
type Read = { ticketId: string; month: string; history: History };

type TicketRow = History['ticket'] & {
  id: string;
  month: string;
  rating: number | null;
  ratedAt: number | null;
};

/** Milliseconds since the epoch of a column, as a number. */
const ms = (sql: postgres.TransactionSql, column: string) =>
  sql.unsafe(`(extract(epoch from ${column}) * 1000)::float8`);

/**
 * Reads the histories of the tickets, by id; who is not there is left out. The transaction has entered
 * their organization as a job.
 */
export async function readHistories(
  sql: postgres.TransactionSql,
  ticketIds: readonly string[],
): Promise<Read[]> {
  const wanted = sql`any(${[...ticketIds]}::uuid[])`;
  const tickets = await sql<TicketRow[]>`
    select t.id, to_char(t.created_at at time zone 'UTC', 'YYYY-MM') "month", t.number,
      ${ms(sql, 't.created_at')} "createdAt", t.client_id "clientId", t.team_id "teamId",
      t.assignee_id "assigneeId", t.type_id "typeId", t.priority, t.status, t.channel,
      t.origin = 'imported' "isImported", t.merged_into_id is not null "isMerged",
      ${ms(sql, 't.resolved_at')} "resolvedAt", ${ms(sql, 't.closed_at')} "closedAt",
      ${ms(sql, 't.surveyed_at')} "surveyedAt",
      f.rating, ${ms(sql, 'f.created_at')} "ratedAt"
    from ticket t left join ticket_feedback f on f.ticket_id = t.id
    where t.id = ${wanted}`;
  const messages = await sql<(HistoryMessage & { ticketId: string })[]>`
    select ticket_id "ticketId", author_type "authorType", author_id "authorId", automatic,
      ${ms(sql, 'created_at')} "createdAt"
    from ticket_message where ticket_id = ${wanted} order by ticket_id, created_at, id`;
  const events = await sql<(HistoryEvent & { ticketId: string })[]>`
    select ticket_id "ticketId", kind, from_value "fromValue", to_value "toValue",
      ${ms(sql, 'created_at')} "createdAt"
    from ticket_event
    where ticket_id = ${wanted} and kind in ('status_changed', 'reopened', 'assigned')
    order by ticket_id, created_at, id`;
  const clocks = await sql<(HistoryClock & { ticketId: string })[]>`
    select ticket_id "ticketId", target, state, ${ms(sql, 'started_at')} "startedAt",
      ${ms(sql, 'due_at')} "dueAt", ${ms(sql, 'breached_at')} "breachedAt",
      ${ms(sql, 'ended_at')} "endedAt"
    from sla_clock where ticket_id = ${wanted} order by ticket_id, started_at, id`;
  const messagesOf = byTicket(messages);
  const eventsOf = byTicket(events);
  const clocksOf = byTicket(clocks);
  return tickets.map(({ id, month, rating, ratedAt, ...ticket }) => ({
    ticketId: id,
    month,
    history: {
      ticket,
      messages: messagesOf.get(id) ?? [],
      events: eventsOf.get(id) ?? [],
      clocks: clocksOf.get(id) ?? [],
      feedback: rating === null || ratedAt === null ? null : { rating, createdAt: ratedAt },
    },
  }));
}

function byTicket<Row extends { ticketId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.ticketId);
    if (group) group.push(row);
    else groups.set(row.ticketId, [row]);
  }
  return groups;
}
