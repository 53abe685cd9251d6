import { escapeLike } from '@rocicorp/zero';
import { z } from 'zod';
import { type Tx, writtenBy } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { replaceInSettings } from '@/zero/replace-id';
import { assertSuccessor, rejectTakenName } from '@/zero/core/retired';
import type { TicketType } from '../ticket/schema';
import { visibleTicketTypes } from '../ticket/permissions';
import { replaceTypeOfTickets } from '../ticket/replace-field';
import { typeNameSchema } from './fields';
import { withName } from '@/zero/core/audit-words';
import { ticketTypeSubject } from './subject';

/** Adds a type, which is offered last. */
const create = defineAction({
  name: 'ticketType.create',
  capability: 'ticketType.manage',
  subject: ticketTypeSubject,
  subjectId: 'id',
  audit: {
    done: 'added the ticket type {}',
    todo: 'add the ticket type {}',
  },
  schema: inOrganization({ id: idSchema, name: typeNameSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, name } = args;
    await insertOnce(tx, {
      id,
      row: visibleTicketTypes(ctx).where('organizationId', organizationId).where('id', id),
      same: { name },
      insert: async () => {
        await assertFree(tx, ctx, args);
        const all = await tx.run(typesOf(ctx, organizationId));
        const position = Math.max(-1, ...all.map((type) => type.position)) + 1;
        await tx.mutate.ticketType.insert({ id, organizationId, name, position, createdAt: at });
      },
    });
  },
});

/** Renames a type or puts it elsewhere; `position` is its new place among those that are offered, from 0. */
const change = defineAction({
  name: 'ticketType.change',
  capability: 'ticketType.manage',
  subject: ticketTypeSubject,
  subjectId: 'ticketTypeId',
  audit: {
    done: 'changed the ticket type {}',
    todo: 'change the ticket type {}',
  },
  schema: inOrganization({
    ticketTypeId: idSchema,
    name: typeNameSchema.optional(),
    position: z.number().int().min(0).max(10_000).optional(),
  }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, ticketTypeId: id, name, position } = args;
    const type = await typeFor(tx, ctx, organizationId, id);
    if (name !== undefined) {
      await assertFree(tx, ctx, { organizationId, id, name });
      await tx.mutate.ticketType.update({ id, name });
    }
    if (position === undefined) return;
    const all = await tx.run(typesOf(ctx, organizationId));
    const others = all.filter((each) => each.archivedAt === null && each.id !== id);
    for (const [place, each] of others.toSpliced(position, 0, type).entries()) {
      if (each.position !== place) {
        await tx.mutate.ticketType.update({ id: each.id, position: place });
      }
    }
  },
});

/**
 * Takes a type out of all choices. Its tickets keep it, or get `intoId` in its place; it stays for their
 * history and can be restored.
 */
const remove = defineAction({
  name: 'ticketType.remove',
  capability: 'ticketType.manage',
  subject: ticketTypeSubject,
  subjectId: 'ticketTypeId',
  audit: {
    done: 'removed the ticket type {}',
    todo: 'remove the ticket type {}',
    tell: withName('intoId', 'removed the ticket type {} in favour of []'),
    details: ({ intoId }) => ({ intoId }),
  },
  schema: inOrganization({ ticketTypeId: idSchema, intoId: idSchema.nullable() }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, ticketTypeId: id, intoId } = args;
    const type = await typeFor(tx, ctx, organizationId, id);
    if (intoId) {
      assertSuccessor('type', id, await typeFor(tx, ctx, organizationId, intoId));
      if (tx.location === 'server') {
        const replacement = { organizationId, from: id, into: intoId };
        await replaceTypeOfTickets(tx.dbTransaction, { ...replacement, ...writtenBy(actor) });
        await replaceInSettings(tx.dbTransaction, replacement);
      }
    }
    if (type.archivedAt === null) await tx.mutate.ticketType.update({ id, archivedAt: at });
  },
});

/** Offers a removed type again. Tickets that got another keep that. */
const restore = defineAction({
  name: 'ticketType.restore',
  capability: 'ticketType.manage',
  subject: ticketTypeSubject,
  subjectId: 'ticketTypeId',
  audit: {
    done: 'restored the ticket type {}',
    todo: 'restore the ticket type {}',
  },
  schema: inOrganization({ ticketTypeId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const { organizationId, ticketTypeId: id } = args;
    await typeFor(tx, ctx, organizationId, id);
    await tx.mutate.ticketType.update({ id, archivedAt: null });
  },
});

const typesOf = (ctx: Context, organizationId: string) =>
  visibleTicketTypes(ctx)
    .where('organizationId', organizationId)
    .orderBy('position', 'asc')
    .orderBy('id', 'asc');

async function typeFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<TicketType> {
  const type = await tx.run(typesOf(ctx, organizationId).where('id', id).one());
  if (!type) throw mutationError('NOT_ALLOWED');
  return type;
}

type Named = Pick<TicketType, 'organizationId' | 'id' | 'name'>;

async function assertFree(tx: Tx, ctx: Context, { organizationId, id, name }: Named) {
  const other = await tx.run(
    typesOf(ctx, organizationId)
      .where('name', 'ILIKE', escapeLike(name))
      .where('id', '!=', id)
      .one(),
  );
  rejectTakenName('type', other);
}

export const ticketTypeActions = { create, change, remove, restore };
