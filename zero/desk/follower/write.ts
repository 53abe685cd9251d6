import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import type { Ticket } from '../ticket/schema';
import { deterministicId } from '@/zero/core/deterministic-id';
import { visibleTicketFollowers } from './permissions';

/** The member's row among the ticket's followers. */
export const followerOf = (ctx: Context, ticket: Ticket, memberId: string) =>
  visibleTicketFollowers(ctx)
    .where('organizationId', ticket.organizationId)
    .where('ticketId', ticket.id)
    .where('memberId', memberId)
    .one();

/** Lets the member follow the ticket; answers whether that is new. */
export async function addFollower(
  tx: Tx,
  ctx: Context,
  ticket: Ticket,
  { memberId, at }: { memberId: string; at: number },
): Promise<boolean> {
  if (await tx.run(followerOf(ctx, ticket, memberId))) return false;
  await tx.mutate.ticketFollower.insert({
    id: deterministicId(ticket.id, memberId),
    organizationId: ticket.organizationId,
    ticketId: ticket.id,
    memberId,
    createdAt: at,
  });
  return true;
}
