import type { Actor } from '@/zero/roles';
import type { Ticket } from './schema';
import { noTime, type TicketStatus } from './values';

const DAY_MS = 86_400_000;

/** Days after its solution in which a client may reopen a ticket. */
export const reopenDays = 14;

/** Whether the ticket is solved or closed: no longer in the backlog. */
export const isDone = (status: TicketStatus) => status === 'resolved' || status === 'closed';

/** Whether `actor` may reopen the ticket at `at` (milliseconds): staff always, clients within `reopenDays`. */
export function isReopenable(ticket: Ticket, actor: Actor, at: number): boolean {
  if (!isDone(ticket.status) || ticket.mergedIntoId !== null) return false;
  if (actor.userType === 'internal') return true;
  const doneAt = ticket.resolvedAt ?? ticket.closedAt ?? ticket.updatedAt;
  return at - doneAt <= reopenDays * DAY_MS;
}

type StatusChange = Pick<Ticket, 'status' | 'resolvedAt' | 'closedAt' | 'reopenedCount'> &
  // Left out where the client goes on waiting, or not, as the last message left it.
  Partial<Pick<Ticket, 'waitingSince'>>;

/** The columns that follow from moving the ticket to `status` at `at` (milliseconds). */
export function statusChange(ticket: Ticket, status: TicketStatus, at: number): StatusChange {
  if (!isDone(status)) {
    const reopened = isDone(ticket.status) ? 1 : 0;
    return {
      status,
      resolvedAt: null,
      closedAt: null,
      reopenedCount: ticket.reopenedCount + reopened,
    };
  }
  return {
    status,
    resolvedAt: ticket.resolvedAt ?? at,
    closedAt: status === 'closed' ? at : null,
    reopenedCount: ticket.reopenedCount,
    waitingSince: noTime,
  };
}

/** The status that follows from a public message: an answer moves the ticket on, a client's answer brings it back. */
export function statusAfterMessage(status: TicketStatus, author: 'client' | 'agent'): TicketStatus {
  if (author === 'agent') return status === 'new' ? 'open' : status;
  return status === 'new' || status === 'blocked' ? status : 'open';
}

/** Whether the ticket is put aside. */
export const isSnoozed = (ticket: Pick<Ticket, 'snoozedUntil' | 'snoozedUntilReply'>) =>
  ticket.snoozedUntil !== null || ticket.snoozedUntilReply;

/** How an event says until when a ticket sleeps: a moment in milliseconds, `reply`, or both. */
export const snoozeWord = (until: number | null, untilReply: boolean) =>
  [until, untilReply && 'reply'].filter(Boolean).join(' ');

type Merging = Pick<Ticket, 'id' | 'number' | 'clientId' | 'status' | 'mergedIntoId'>;

/** Why `gone` cannot be merged into `into`, in words; undefined where it can. */
export function whyNotMergeable(
  gone: Merging,
  into: Merging,
  hasMerged: boolean,
): string | undefined {
  const [here, there] = [`#${gone.number}`, `#${into.number}`];
  if (gone.id === into.id) return 'A ticket cannot be merged into itself.';
  if (gone.mergedIntoId) return `${here} is merged into another ticket already.`;
  if (into.mergedIntoId) return `${there} is itself merged into another ticket. Choose that one.`;
  if (hasMerged)
    return `Others are merged into ${here}. Separate them first, or merge ${there} into it.`;
  if (gone.clientId !== into.clientId) {
    return `${there} is another client’s. Only tickets of the same client can be merged.`;
  }
  if (isDone(into.status) && !isDone(gone.status)) {
    return `${there} is solved and ${here} is not. Reopen ${there} first, or merge it into ${here}.`;
  }
  return undefined;
}
