import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { addTag, removeTag } from '@/zero/platform/tag/write';
import type { Actor } from '@/zero/roles';
import { record } from '../event/record';
import type { Ticket } from './schema';

type Call = { tx: Tx; ctx: Context; actor: Actor; at: number };

const about = ({ organizationId, id }: Ticket) =>
  ({ organizationId, subjectType: 'ticket', subjectId: id }) as const;

/** Puts the tag on the ticket and records it; nothing happens where it is there already. */
export async function putTag({ tx, ctx, actor, at }: Call, ticket: Ticket, tagId: string) {
  if (!(await addTag(tx, ctx, about(ticket), { tagId, at }))) return;
  await tx.mutate.ticket.update({ id: ticket.id, updatedAt: at, lastActivityAt: at });
  await record(tx, actor, { ticketId: ticket.id, kind: 'tagged', to: tagId, at });
}

/** Takes the tag off the ticket and records it; nothing happens where it is not there. */
export async function takeTag({ tx, ctx, actor, at }: Call, ticket: Ticket, tagId: string) {
  if (!(await removeTag(tx, ctx, about(ticket), tagId))) return;
  await tx.mutate.ticket.update({ id: ticket.id, updatedAt: at, lastActivityAt: at });
  await record(tx, actor, { ticketId: ticket.id, kind: 'untagged', from: tagId, at });
}
