import { escapeLike } from '@rocicorp/zero';
import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { inOrganization, tenantMutator } from '@/zero/core/define';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { replaceInSettings } from '@/zero/core/replace-id';
import { assertSuccessor, refuseTakenName } from '@/zero/core/retired';
import type { TicketType } from '../ticket/schema';
import { visibleTicketTypes } from '../ticket/permissions';
import { replaceFact } from '../ticket/replace-fact';
import { typeNameSchema } from './fields';

/** Adds a type, which is offered last. */
const create = tenantMutator(
  'ticketType.manage',
  inOrganization({ id: idSchema, name: typeNameSchema }),
  async ({ tx, ctx, args, at }) => {
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
);

/** Renames a type or puts it elsewhere; `position` is its new place among those that are offered, from 0. */
const change = tenantMutator(
  'ticketType.manage',
  inOrganization({
    ticketTypeId: idSchema,
    name: typeNameSchema.optional(),
    position: z.number().int().min(0).max(10_000).optional(),
  }),
  async ({ tx, ctx, args }) => {
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
);

/**
 * Takes a type out of all choices. Its tickets keep it, or get `intoId` in its place; it stays for their
 * history and can be restored.
 */
const remove = tenantMutator(
  'ticketType.manage',
  inOrganization({ ticketTypeId: idSchema, intoId: idSchema.nullable() }),
  async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, ticketTypeId: id, intoId } = args;
    const type = await typeFor(tx, ctx, organizationId, id);
    if (intoId) {
      assertSuccessor('type', id, await typeFor(tx, ctx, organizationId, intoId));
      if (tx.location === 'server') {
        const replacement = { organizationId, from: id, into: intoId };
        await replaceFact(tx.dbTransaction, 'type', { ...replacement, memberId: actor.id });
        await replaceInSettings(tx.dbTransaction, replacement);
      }
    }
    if (type.archivedAt === null) await tx.mutate.ticketType.update({ id, archivedAt: at });
  },
);

/** Offers a removed type again. Tickets that got another keep that. */
const restore = tenantMutator(
  'ticketType.manage',
  inOrganization({ ticketTypeId: idSchema }),
  async ({ tx, ctx, args }) => {
    const { organizationId, ticketTypeId: id } = args;
    await typeFor(tx, ctx, organizationId, id);
    await tx.mutate.ticketType.update({ id, archivedAt: null });
  },
);

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
  refuseTakenName('type', other);
}

export const ticketTypeMutators = { create, change, remove, restore };
