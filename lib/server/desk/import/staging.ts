import type postgres from 'postgres';
import { v7 } from 'uuid';
import type { AssembledTicket } from './assemble-ticket';
import type { Reject, SourceRow } from './source-row';
import { createThreadStaging } from './thread/staging';

export type Transaction = postgres.TransactionSql;

/** A row that was read, with its text, which a later reject shows. */
export interface StagedRow {
  row: SourceRow;
  raw: string;
}

/** Makes the tables that hold the file while it is sorted, folded and compared; they end with the transaction. */
export async function createStaging(sql: Transaction): Promise<void> {
  await sql`
    create temp table import_row (
      line int primary key, ticket_key text collate "C" not null, at bigint not null,
      sequence bigint, source jsonb not null, raw text not null
    ) on commit drop`;
  await sql`
    create temp table import_reject (
      line int primary key, ticket_key text, reason text not null, raw text not null
    ) on commit drop`;
  await sql`
    create temp table import_ticket (
      key text collate "C" primary key, id uuid not null, line int not null, title text not null,
      client text not null, requester text, assignee text, team text, type text,
      status text not null, priority text not null, channel text not null, description text,
      created_at timestamptz not null, updated_at timestamptz not null, resolved_at timestamptz,
      closed_at timestamptz, reopened_count int not null
    ) on commit drop`;
  await sql`
    create temp table import_event (
      ticket_key text collate "C" not null, external_key text not null, source_key text not null,
      id uuid not null, line int not null, kind text not null, at timestamptz not null,
      from_value text, to_value text, primary key (ticket_key, external_key)
    ) on commit drop`;
  await createThreadStaging(sql);
}

/** Adds rows that were read. */
export async function stageRows(sql: Transaction, rows: readonly StagedRow[]): Promise<void> {
  const staged = rows.map(({ row, raw }) => ({
    line: row.line,
    ticket_key: row.ticketKey,
    at: row.event?.at ?? 0,
    sequence: row.event?.sequence ?? null,
    source: row,
    raw,
  }));
  await sql`
    insert into import_row
    select * from jsonb_to_recordset(${JSON.stringify(staged)}::text::jsonb)
      as r(line int, ticket_key text, at bigint, sequence bigint, source jsonb, raw text)`;
}

/** Adds rejects whose text is at hand. */
export async function stageRejects(
  sql: Transaction,
  rejects: readonly (Reject & { raw: string })[],
): Promise<void> {
  const staged = rejects.map(({ ticketKey, ...rest }) => ({ ...rest, ticket_key: ticketKey }));
  await sql`
    insert into import_reject
    select * from jsonb_to_recordset(${JSON.stringify(staged)}::text::jsonb)
      as r(line int, ticket_key text, reason text, raw text)`;
}

/** Turns staged rows into rejects. */
export async function rejectRows(sql: Transaction, rejects: readonly Reject[]): Promise<void> {
  await sql`
    insert into import_reject
    select row.line, row.ticket_key, reject.reason, row.raw
    from jsonb_to_recordset(${JSON.stringify(rejects)}::text::jsonb) as reject(line int, reason text)
    join import_row as row using (line)`;
}

/** The staged rows ticket by ticket: each ticket's in order of time, then sequence, then line. */
export async function* stagedTickets(sql: Transaction): AsyncGenerator<SourceRow[]> {
  await sql`analyze import_row`;
  await sql`
    declare staged no scroll cursor for
    select source from import_row order by ticket_key, at, sequence nulls first, line`;
  let ticket: SourceRow[] = [];
  for (;;) {
    const rows = await sql<{ source: SourceRow }[]>`fetch 2000 from staged`;
    for (const { source } of rows) {
      if (ticket[0] && ticket[0].ticketKey !== source.ticketKey) {
        yield ticket;
        ticket = [];
      }
      ticket.push(source);
    }
    if (rows.length === 0) break;
  }
  if (ticket.length > 0) yield ticket;
  await sql`close staged`;
}

/**
 * Adds folded tickets with their events, under ids that sort as the moments do.
 * Clocks of minutes put many rows into one moment: there the position keeps the order.
 * @param before how many tickets were added already
 */
export async function stageTickets(
  sql: Transaction,
  tickets: readonly AssembledTicket[],
  before: number,
): Promise<void> {
  const rows = tickets.map((ticket, position) => ({
    ...ticket,
    events: undefined,
    id: v7({ msecs: ticket.createdAt, seq: before + position }),
    created_at: moment(ticket.createdAt),
    updated_at: moment(ticket.updatedAt),
    resolved_at: moment(ticket.resolvedAt),
    closed_at: moment(ticket.closedAt),
    reopened_count: ticket.reopenedCount,
  }));
  await sql`
    insert into import_ticket
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r(
      key text, id uuid, line int, title text, client text, requester text, assignee text, team text,
      type text, status text, priority text, channel text, description text,
      created_at timestamptz, updated_at timestamptz, resolved_at timestamptz,
      closed_at timestamptz, reopened_count int)`;
  const events = tickets.flatMap((ticket) =>
    ticket.events.map((event, position) => ({
      ticket_key: ticket.key,
      external_key: `${event.sourceKey}#${event.kind}`,
      source_key: event.sourceKey,
      id: v7({ msecs: event.at, seq: position }),
      line: event.line,
      kind: event.kind,
      at: moment(event.at),
      from_value: event.from,
      to_value: event.to,
    })),
  );
  await sql`
    insert into import_event
    select * from jsonb_to_recordset(${JSON.stringify(events)}::text::jsonb) as r(
      ticket_key text, external_key text, source_key text, id uuid, line int, kind text,
      at timestamptz, from_value text, to_value text)`;
}

/** Takes whole tickets out again, with a reason on each of their rows. */
export async function rejectTickets(
  sql: Transaction,
  tickets: readonly { key: string; reason: string }[],
): Promise<void> {
  if (tickets.length === 0) return;
  const named = JSON.stringify(tickets);
  await sql`
    insert into import_reject
    select row.line, row.ticket_key, named.reason, row.raw
    from jsonb_to_recordset(${named}::text::jsonb) as named(key text, reason text)
    join import_row as row on row.ticket_key = named.key
    on conflict (line) do nothing`;
  const keys = tickets.map(({ key }) => key);
  await sql`delete from import_event where ticket_key = any(${keys})`;
  await sql`delete from import_ticket where key = any(${keys})`;
}

function moment(instant: number | null) {
  return instant === null ? null : new Date(instant).toISOString();
}
