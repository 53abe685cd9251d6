import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { can } from '@/zero/roles';
import { surfaceSchema, viewFields } from './fields';
import { visibleSavedViews } from './permissions';
import { mayChangeView } from './rules';
import { viewSubject } from './subject';

const lastPosition = 10_000;

/** Keeps a way of looking under a name. */
const create = defineAction({
  name: 'view.create',
  capability: 'view.keep',
  subject: viewSubject,
  subjectId: 'id',
  audit: {
    done: 'added the view {}',
    todo: 'add the view {}',
  },
  schema: inOrganization({ id: idSchema, surface: surfaceSchema, ...viewFields }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, surface, name, isShared, config } = args;
    if (isShared && !can(actor, 'view.share')) throw mutationError('NOT_ALLOWED');
    await insertOnce(tx, {
      id,
      row: viewOf(ctx, organizationId, id),
      same: { memberId: actor.id, surface, name, isShared },
      insert: async () => {
        const last = await tx.run(
          visibleSavedViews(ctx)
            .where('organizationId', organizationId)
            .orderBy('position', 'desc')
            .one(),
        );
        await tx.mutate.savedView.insert({
          id,
          organizationId,
          surface,
          name,
          isShared,
          config,
          memberId: actor.id,
          position: Math.min((last?.position ?? -1) + 1, lastPosition),
          createdAt: at,
          updatedAt: at,
        });
      },
    });
  },
});

/** Renames a view, shares it, moves it, or gives it what is on screen now; what is not named stays. */
const change = defineAction({
  name: 'view.change',
  capability: 'view.keep',
  subject: viewSubject,
  subjectId: 'viewId',
  audit: {
    done: 'changed the view {}',
    todo: 'change the view {}',
  },
  schema: inOrganization({
    viewId: idSchema,
    name: viewFields.name.optional(),
    isShared: viewFields.isShared.optional(),
    config: viewFields.config.optional(),
    position: z.number().int().min(0).max(lastPosition).optional(),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, viewId, name, isShared, config, position } = args;
    const view = await viewFor(tx, ctx, organizationId, viewId);
    if (!mayChangeView(actor, view)) throw mutationError('NOT_ALLOWED');
    if (isShared && !can(actor, 'view.share')) throw mutationError('NOT_ALLOWED');
    if (isShared === false && view.isShared && view.memberId !== actor.id) {
      throw mutationError('CONFLICT', 'Only its author can stop sharing a view.');
    }
    await tx.mutate.savedView.update({
      id: view.id,
      name,
      isShared,
      config,
      position,
      updatedAt: at,
    });
  },
});

const remove = defineAction({
  name: 'view.remove',
  capability: 'view.keep',
  subject: viewSubject,
  subjectId: 'viewId',
  audit: {
    done: 'removed the view {}',
    todo: 'remove the view {}',
  },
  schema: inOrganization({ viewId: idSchema }),
  run: async ({ tx, ctx, args, actor }) => {
    const view = await viewFor(tx, ctx, args.organizationId, args.viewId);
    if (!mayChangeView(actor, view)) throw mutationError('NOT_ALLOWED');
    await tx.mutate.savedView.delete({ id: view.id });
  },
});

const viewOf = (ctx: Context, organizationId: string, id: string) =>
  visibleSavedViews(ctx).where('organizationId', organizationId).where('id', id);

async function viewFor(tx: Tx, ctx: Context, organizationId: string, id: string) {
  const view = await tx.run(viewOf(ctx, organizationId, id).one());
  if (!view) throw mutationError('NOT_ALLOWED');
  return view;
}

export const viewActions = { create, change, remove };
