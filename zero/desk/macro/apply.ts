import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import { visibleMembers } from '@/zero/platform/member/permissions';
import type { Actor } from '@/zero/roles';
import type { Macro } from './schema';
import { visibleTags } from '@/zero/platform/tag/permissions';
import { putTag, takeTag } from '../ticket/put-tag';
import { setField } from '../ticket/set-field';
import { visibleTicketTypes } from '../ticket/permissions';
import { moveTo, ticketFor } from '../ticket/write';
import { visibleMacros } from './permissions';

type Applying = { tx: Tx; ctx: Context; actor: Actor; at: number };

/** The macro, if the member sees it in that organization; otherwise a `NOT_ALLOWED` rejection. */
export async function macroFor(
  { tx, ctx }: Pick<Applying, 'tx' | 'ctx'>,
  organizationId: string,
  macroId: string,
): Promise<Macro> {
  const macro = await tx.run(
    visibleMacros(ctx).where('organizationId', organizationId).where('id', macroId).one(),
  );
  if (!macro) throw mutationError('NOT_ALLOWED');
  return macro;
}

/**
 * Does to the ticket what the macro says, and records it. A person, type or tag that is no longer
 * there is passed over: the rest still stands.
 */
export async function applyActions(
  call: Applying,
  ticketId: string,
  macro: Macro,
  { keepsStatus = false } = {},
): Promise<void> {
  const { tx, ctx, actor, at } = call;
  const ticket = await ticketFor(tx, ctx, macro.organizationId, ticketId);
  const { status, priority, assigneeId, typeId, addTagIds = [], removeTagIds = [] } = macro.actions;
  const { organizationId, id } = ticket;
  if (priority !== undefined)
    await setField(tx, actor, ticket, { name: 'priority', value: priority, at });
  if (typeId !== undefined) {
    const types = visibleTicketTypes(ctx).where('organizationId', organizationId);
    const isThere = typeId === null || (await tx.run(types.where('id', typeId).one()));
    if (isThere) await setField(tx, actor, ticket, { name: 'typeId', value: typeId, at });
  }
  if (assigneeId !== undefined) {
    const value = assigneeId === 'me' ? actor.id : assigneeId;
    const people = visibleMembers(ctx)
      .where('organizationId', organizationId)
      .where('userType', 'internal')
      .where('status', 'active');
    const isThere = value === null || (await tx.run(people.where('id', value).one()));
    if (isThere) await setField(tx, actor, ticket, { name: 'assigneeId', value, at });
  }
  const known = async (tagId: string) =>
    (await tx.run(
      visibleTags(ctx).where('organizationId', organizationId).where('id', tagId).one(),
    )) !== undefined;
  for (const tagId of addTagIds) if (await known(tagId)) await putTag(call, ticket, tagId);
  for (const tagId of removeTagIds) if (await known(tagId)) await takeTag(call, ticket, tagId);
  if (status !== undefined && !keepsStatus) await moveTo(tx, actor, ticket, status, at);
  await tx.mutate.ticket.update({ id, updatedAt: at, lastActivityAt: at });
  await record(tx, actor, { ticketId: id, kind: 'macro_applied', to: macro.name, at });
}
