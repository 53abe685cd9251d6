import { escapeLike } from '@rocicorp/zero';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import type { Actor } from '@/zero/roles';
import type { Tag } from './schema';
import type { Ticket } from '../ticket/schema';
import { deterministicId } from '@/zero/core/deterministic-id';
import { visibleTags, visibleTicketTags } from './permissions';

/** The tag, if it is one of the organization's that the member sees; otherwise a `NOT_ALLOWED` rejection. */
export async function tagFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  tagId: string,
): Promise<Tag> {
  const tag = await tx.run(
    visibleTags(ctx).where('organizationId', organizationId).where('id', tagId).one(),
  );
  if (!tag) throw mutationError('NOT_ALLOWED');
  return tag;
}

/** Throws a `CONFLICT` rejection where another tag of the organization has this name, in any case. */
export async function assertFreeName(
  tx: Tx,
  ctx: Context,
  { organizationId, id, name }: Pick<Tag, 'organizationId' | 'id' | 'name'>,
): Promise<void> {
  const other = await tx.run(
    visibleTags(ctx)
      .where('organizationId', organizationId)
      .where('name', 'ILIKE', escapeLike(name))
      .where('id', '!=', id)
      .one(),
  );
  if (other) throw mutationError('CONFLICT', 'There is a tag of this name already.');
}

const onTicket = (ctx: Context, ticket: Ticket, tagId: string) =>
  visibleTicketTags(ctx)
    .where('organizationId', ticket.organizationId)
    .where('ticketId', ticket.id)
    .where('tagId', tagId)
    .one();

type Place = { tx: Tx; ctx: Context; actor: Actor; at: number };

/** Puts the tag on the ticket and records it; nothing happens where it is there already. */
export async function putTag({ tx, ctx, actor, at }: Place, ticket: Ticket, tagId: string) {
  if (await tx.run(onTicket(ctx, ticket, tagId))) return;
  await tx.mutate.ticketTag.insert({
    id: deterministicId(ticket.id, tagId),
    organizationId: ticket.organizationId,
    ticketId: ticket.id,
    tagId,
    createdAt: at,
  });
  await tx.mutate.ticket.update({ id: ticket.id, updatedAt: at, lastActivityAt: at });
  await record(tx, actor, { ticketId: ticket.id, kind: 'tagged', to: tagId, at });
}

/** Takes the tag off the ticket and records it; nothing happens where it is not there. */
export async function takeTag({ tx, ctx, actor, at }: Place, ticket: Ticket, tagId: string) {
  const tied = await tx.run(onTicket(ctx, ticket, tagId));
  if (!tied) return;
  await tx.mutate.ticketTag.delete({ id: tied.id });
  await tx.mutate.ticket.update({ id: ticket.id, updatedAt: at, lastActivityAt: at });
  await record(tx, actor, { ticketId: ticket.id, kind: 'untagged', from: tagId, at });
}
