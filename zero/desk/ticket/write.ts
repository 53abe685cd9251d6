import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import type { Actor } from '@/zero/roles';
import type { Ticket } from './schema';
import { visibleTickets } from './permissions';
import { isDone, statusChange } from './rules';
import { timesBefore } from './undo';
import type { TicketStatus } from './values';

/**
 * The ticket, if the member sees it in that organization; otherwise a `NOT_ALLOWED` rejection. One that
 * is merged into another is left as it is: a `CONFLICT` rejection.
 */
export async function ticketFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  ticketId: string,
): Promise<Ticket> {
  const ticket = await anyTicketFor(tx, ctx, organizationId, ticketId);
  if (ticket.mergedIntoId) {
    throw mutationError('CONFLICT', 'This ticket is merged into another one. Continue there.');
  }
  return ticket;
}

/** Like `ticketFor`, for what can be done with a merged ticket, too. */
export async function anyTicketFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  ticketId: string,
): Promise<Ticket> {
  const ticket = await tx.run(
    visibleTickets(ctx).where('organizationId', organizationId).where('id', ticketId).one(),
  );
  if (!ticket) throw mutationError('NOT_ALLOWED');
  return ticket;
}

const statusEvents = ['status_changed', 'reopened'] as const;

/** Keeps others from changing the ticket until the transaction ends: what it says now must stay true. */
export async function holdTicket(tx: Tx, ticketId: string): Promise<void> {
  if (tx.location === 'client') return;
  await tx.dbTransaction.query('select 1 from ticket where id = $1 for no key update', [ticketId]);
}

/**
 * Changes the status and records it, unless it is the status already. An `undo` by the same member
 * restores the former times, as if the ticket had never been solved or reopened.
 */
export async function moveTo(
  tx: Tx,
  actor: Actor,
  ticket: Ticket,
  status: TicketStatus,
  at: number,
  undo = false,
): Promise<void> {
  if (ticket.status === status) return;
  const back = { kinds: statusEvents, from: ticket.status, to: status, at };
  const before = undo ? await timesBefore(tx, actor, ticket, back) : undefined;
  const { reopenedCount } = ticket;
  await tx.mutate.ticket.update({
    id: ticket.id,
    ...statusChange(ticket, status, at),
    updatedAt: at,
    lastActivityAt: at,
    ...(before && { reopenedCount, lastActivityAt: before.lastActivityAt }),
    ...(before && !isDone(status) && { waitingSince: before.waitingSince }),
  });
  const reopened = !before && isDone(ticket.status) && !isDone(status);
  await record(tx, actor, {
    ticketId: ticket.id,
    kind: reopened ? 'reopened' : 'status_changed',
    from: ticket.status,
    to: status,
    at,
  });
}

/** The ticket as rows of other modules refer to it. */
export const subjectOfTicket = ({ id, clientId }: Pick<Ticket, 'id' | 'clientId'>) => ({
  subjectType: 'ticket',
  subjectId: id,
  clientId,
});
