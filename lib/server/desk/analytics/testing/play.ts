import type postgres from 'postgres';
import type { Random } from '@/drizzle/seed/random';
import { newId } from '@/zero/core/ids';
import { isDone } from '@/zero/desk/ticket/rules';
import {
  type TicketStatus,
  ticketChannels,
  ticketPriorities,
  ticketStatuses,
} from '@/zero/desk/ticket/values';
import { slaStates, slaTargets } from '@/zero/desk/sla/values';

const minute = 60_000;
const day = 86_400_000;

/** Where histories are played: ids of what tickets can point at. */
export type Stage = {
  organizationId: string;
  clientIds: string[];
  memberIds: string[];
  teamIds: string[];
  typeIds: string[];
};

type Row = Record<string, unknown> & { id: string };
type Rows = {
  ticket: Row[];
  ticket_message: Row[];
  ticket_event: Row[];
  ticket_feedback: Row[];
  sla_clock: Row[];
};

export const noRows = (): Rows => ({
  ticket: [],
  ticket_message: [],
  ticket_event: [],
  ticket_feedback: [],
  sla_clock: [],
});

/** A ticket with a random course of messages, statuses, hands, SLA targets and a rating, as rows. */
export function playTicket(
  rows: Rows,
  stage: Stage,
  random: Random,
  number: number,
  from: number,
  to: number,
) {
  const { organizationId } = stage;
  const at = from + Math.floor(random.unit() * (to - from));
  const ticket = {
    id: newId(),
    organization_id: organizationId,
    number,
    title: `Ticket ${number}`,
    client_id: random.pick(stage.clientIds),
    team_id: random.pick([null, ...stage.teamIds]),
    type_id: random.pick([null, ...stage.typeIds]),
    assignee_id: null as string | null,
    priority: random.pick(ticketPriorities),
    channel: random.pick(ticketChannels),
    origin: random.chance(0.1) ? 'imported' : 'live',
    status: 'new' as TicketStatus,
    created_at: new Date(at),
    resolved_at: null as Date | null,
    closed_at: null as Date | null,
    surveyed_at: null as Date | null,
  };
  rows.ticket.push(ticket);
  say(rows, ticket, random, at, random.chance(0.85) ? 'client' : 'agent', stage);
  let moment = at;
  for (let steps = random.int(0, 9); steps > 0; steps--) {
    moment += Math.floor(random.logNormal(6 * 60, 1.6)) * minute + random.int(0, 59_999);
    takeStep(rows, ticket, random, moment, stage);
  }
  if (isDone(ticket.status) && random.chance(0.5)) {
    ticket.surveyed_at = new Date(moment);
    if (random.chance(0.6)) {
      rows.ticket_feedback.push({
        id: newId(),
        organization_id: organizationId,
        client_id: ticket.client_id,
        ticket_id: ticket.id,
        rating: random.int(1, 5),
        created_at: new Date(moment + random.int(1, 5) * day),
      });
    }
  }
  for (let promises = random.int(0, 3); promises > 0; promises--) promise(rows, ticket, random, at);
  return ticket;
}

type Ticket = ReturnType<typeof playTicket>;

function takeStep(rows: Rows, ticket: Ticket, random: Random, at: number, stage: Stage) {
  const what = random.int(0, 6);
  if (what <= 1) say(rows, ticket, random, at, 'client', stage);
  else if (what <= 3) say(rows, ticket, random, at, 'agent', stage);
  else if (what === 4) assign(rows, ticket, at, random.pick([null, ...stage.memberIds]));
  else moveTo(rows, ticket, at, random.pick(ticketStatuses));
}

function say(
  rows: Rows,
  ticket: Ticket,
  random: Random,
  at: number,
  by: 'client' | 'agent',
  stage: Stage,
) {
  rows.ticket_message.push({
    id: newId(),
    organization_id: ticket.organization_id,
    client_id: ticket.client_id,
    ticket_id: ticket.id,
    author_id: by === 'agent' ? random.pick(stage.memberIds) : null,
    author_type: by,
    body: 'x',
    automatic: by === 'agent' && random.chance(0.15),
    created_at: new Date(at),
    received_at: new Date(at),
  });
}

function assign(rows: Rows, ticket: Ticket, at: number, assigneeId: string | null) {
  if (ticket.assignee_id === assigneeId) return;
  event(rows, ticket, at, 'assigned', ticket.assignee_id, assigneeId);
  ticket.assignee_id = assigneeId;
}

function moveTo(rows: Rows, ticket: Ticket, at: number, status: TicketStatus) {
  if (ticket.status === status) return;
  const isReopened = isDone(ticket.status) && !isDone(status);
  event(rows, ticket, at, isReopened ? 'reopened' : 'status_changed', ticket.status, status);
  ticket.status = status;
  ticket.resolved_at = isDone(status) ? (ticket.resolved_at ?? new Date(at)) : null;
  ticket.closed_at = status === 'closed' ? new Date(at) : null;
}

function event(
  rows: Rows,
  ticket: Ticket,
  at: number,
  kind: string,
  from: string | null,
  to: string | null,
) {
  rows.ticket_event.push({
    id: newId(),
    organization_id: ticket.organization_id,
    ticket_id: ticket.id,
    actor_type: 'system',
    kind,
    from_value: from,
    to_value: to,
    created_at: new Date(at),
  });
}

function promise(rows: Rows, ticket: Ticket, random: Random, at: number) {
  const state = random.pick(slaStates);
  const due = at + random.int(10, 5_000) * minute;
  const isOver = state === 'met' || state === 'cancelled';
  rows.sla_clock.push({
    id: newId(),
    organization_id: ticket.organization_id,
    ticket_id: ticket.id,
    target: random.pick(slaTargets),
    state,
    hours: 'calendar',
    target_seconds: 3600,
    warn_seconds: 60,
    started_at: new Date(at),
    due_at: state === 'paused' ? null : new Date(due),
    breached_at: state === 'breached' ? new Date(due) : null,
    ended_at: isOver ? new Date(due - random.int(0, 9) * minute) : null,
  });
}

/** Writes the rows as the owner. */
export async function write(sql: postgres.Sql, rows: Rows): Promise<void> {
  for (const table of [
    'ticket',
    'ticket_message',
    'ticket_event',
    'ticket_feedback',
    'sla_clock',
  ] as const) {
    for (let from = 0; from < rows[table].length; from += 500) {
      await sql`insert into ${sql(table)} ${sql(rows[table].slice(from, from + 500))}`;
    }
  }
}
