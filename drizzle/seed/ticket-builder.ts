import type { EventKind } from '@/zero/desk/event/values';
import type { AuthorType } from '@/zero/desk/message/values';
import { isDone, statusAfterMessage } from '@/zero/desk/ticket/rules';
import { noTime, type TicketPriority, type TicketStatus } from '@/zero/desk/ticket/values';
import type { Random } from './random';
import type { TicketRow, TicketRows } from './rows';
import type { TicketSlaTimers } from './sla';

export type SeedActor = { id: string | null; as: AuthorType };

export const system: SeedActor = { id: null, as: 'system' };

/**
 * Applies actions to one ticket in order. Each takes its time (ms since 1970), updates the ticket's
 * columns and adds the rows that the product would have written.
 */
export type TicketBuilder = {
  readonly ticket: Readonly<TicketRow>;
  /** `thenStatus` is the sender's choice; without it the status follows from the message. */
  post(by: SeedActor, body: string, at: number, thenStatus?: TicketStatus): void;
  /** An automatic reply; it does not count as a response. */
  postAutomatically(body: string, at: number): void;
  note(by: SeedActor, body: string, at: number): void;
  assign(by: SeedActor, assigneeId: string, at: number): void;
  changeTeam(by: SeedActor, teamId: string, at: number): void;
  changePriority(by: SeedActor, priority: TicketPriority, at: number): void;
  changeType(by: SeedActor, typeId: string, at: number): void;
  moveTo(by: SeedActor, status: TicketStatus, at: number): void;
  /** Sends the satisfaction survey. */
  survey(memberId: string, at: number): void;
  rate(by: SeedActor, rating: number, comment: string | null, at: number): void;
};

export function createTicketBuilder(
  rows: TicketRows,
  random: Random,
  ticket: TicketRow,
  opening: { by: SeedActor; body: string },
  timers: TicketSlaTimers,
): TicketBuilder {
  const { organizationId, clientId, id: ticketId } = ticket;
  rows.tickets.push(ticket);

  const touch = (at: number) => {
    ticket.updatedAt = new Date(at);
    ticket.lastActivityAt = ticket.updatedAt;
  };

  const addEvent = (
    by: SeedActor,
    kind: EventKind,
    at: number,
    from?: string | null,
    to?: string,
  ) => {
    rows.events.push({
      id: random.uuid(at),
      organizationId,
      ticketId,
      actorId: by.id,
      apiKeyId: null,
      actorType: by.id ? 'member' : 'system',
      kind,
      fromValue: from ?? null,
      toValue: to ?? null,
      createdAt: new Date(at),
      externalKey: null,
    });
  };

  const record = (
    by: SeedActor,
    kind: EventKind,
    at: number,
    from?: string | null,
    to?: string,
  ) => {
    addEvent(by, kind, at, from, to);
    touch(at);
  };

  const write = (by: SeedActor, body: string, at: number, automatic: boolean) => {
    const createdAt = new Date(at);
    rows.messages.push({
      id: random.uuid(at),
      organizationId,
      clientId,
      ticketId,
      authorId: by.id,
      apiKeyId: null,
      authorType: by.as,
      body,
      isPlain: false,
      originTicketId: null,
      automatic,
      createdAt,
      receivedAt: createdAt,
    });
    touch(at);
    if (by.as === 'client') {
      ticket.lastClientMessageAt = createdAt;
      ticket.waitingSince = new Date(Math.min(ticket.waitingSince.getTime(), at));
    }
    if (by.as !== 'agent') return;
    ticket.lastAgentMessageAt = createdAt;
    ticket.waitingSince = new Date(noTime);
    ticket.firstRespondedAt ??= createdAt;
  };

  const move = (by: SeedActor, status: TicketStatus, at: number) => {
    const from = ticket.status;
    if (from === status) return;
    const isReopened = isDone(from) && !isDone(status);
    ticket.status = status;
    ticket.resolvedAt = isDone(status) ? (ticket.resolvedAt ?? new Date(at)) : null;
    ticket.closedAt = status === 'closed' ? new Date(at) : null;
    if (isDone(status)) ticket.waitingSince = new Date(noTime);
    if (isReopened) ticket.reopenedCount++;
    record(by, isReopened ? 'reopened' : 'status_changed', at, from, status);
  };

  const openedAt = ticket.createdAt.getTime();
  write(opening.by, opening.body, openedAt, false);
  record(opening.by, 'created', openedAt, null, 'new');
  timers.update(ticket, openedAt);

  return {
    ticket,
    post(by, body, at, thenStatus) {
      write(by, body, at, false);
      record(by, 'replied', at);
      const side = by.as === 'client' ? 'client' : 'agent';
      move(by, thenStatus ?? statusAfterMessage(ticket.status, side), at);
      timers.update(ticket, at);
    },
    postAutomatically: (body, at) => write(system, body, at, true),
    note(by, body, at) {
      const createdAt = new Date(at);
      rows.notes.push({
        id: random.uuid(at),
        organizationId,
        ticketId,
        authorId: by.id,
        apiKeyId: null,
        body,
        isPlain: false,
        originTicketId: null,
        createdAt,
        receivedAt: createdAt,
      });
      record(by, 'noted', at);
    },
    assign(by, assigneeId, at) {
      if (ticket.assigneeId === assigneeId) return;
      record(by, 'assigned', at, ticket.assigneeId, assigneeId);
      ticket.assigneeId = assigneeId;
    },
    changeTeam(by, teamId, at) {
      if (ticket.teamId === teamId) return;
      record(by, 'team_changed', at, ticket.teamId, teamId);
      ticket.teamId = teamId;
    },
    changePriority(by, priority, at) {
      if (ticket.priority === priority) return;
      record(by, 'priority_changed', at, ticket.priority, priority);
      ticket.priority = priority;
      timers.update(ticket, at);
    },
    changeType(by, typeId, at) {
      if (ticket.typeId === typeId) return;
      record(by, 'type_changed', at, ticket.typeId, typeId);
      ticket.typeId = typeId;
    },
    moveTo(by, status, at) {
      move(by, status, at);
      timers.update(ticket, at);
    },
    survey(memberId, at) {
      ticket.surveyedAt = new Date(at);
      addEvent(system, 'survey_sent', at, null, memberId);
    },
    rate(by, rating, comment, at) {
      rows.feedback.push({
        id: random.uuid(at),
        organizationId,
        clientId,
        ticketId,
        memberId: by.id,
        rating,
        comment,
        createdAt: new Date(at),
      });
    },
  };
}
