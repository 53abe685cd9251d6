import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { visibleMembers } from '@/zero/platform/member/permissions';
import { can } from '@/zero/roles';
import { visibleTags } from '@/zero/platform/tag/permissions';
import { visibleTicketTypes } from '../ticket/permissions';
import { macroFields } from './fields';
import { visibleMacros } from './permissions';
import { unknownIn } from './placeholders';
import { hasActions, mayChangeMacro } from './rules';
import type { MacroActions, MacroKind } from './values';
import { macroSubject } from './subject';

const create = defineAction({
  name: 'macro.create',
  capability: 'macro.keep',
  subject: macroSubject,
  subjectId: 'id',
  audit: {
    done: 'added the macro {}',
    todo: 'add the macro {}',
  },
  schema: inOrganization({ id: idSchema, ...macroFields }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, kind, isShared, name, body, actions } = args;
    if (isShared && !can(actor, 'macro.share')) throw mutationError('NOT_ALLOWED');
    await assertSound(tx, ctx, args);
    await insertOnce(tx, {
      id,
      row: visibleMacros(ctx).where('organizationId', organizationId).where('id', id),
      same: { memberId: actor.id, kind, isShared, name, body },
      insert: () =>
        tx.mutate.macro.insert({
          id,
          organizationId,
          kind,
          isShared,
          name,
          body,
          actions,
          memberId: actor.id,
          createdAt: at,
          updatedAt: at,
        }),
    });
  },
});

/** Changes a macro; only its author takes a shared one back for themselves. */
const change = defineAction({
  name: 'macro.change',
  capability: 'macro.keep',
  subject: macroSubject,
  subjectId: 'macroId',
  audit: {
    done: 'changed the macro {}',
    todo: 'change the macro {}',
  },
  schema: inOrganization({ macroId: idSchema, ...macroFields }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, macroId: id, kind, isShared, name, body, actions } = args;
    const macro = await macroFor(tx, ctx, organizationId, id);
    if (!mayChangeMacro(actor, macro)) throw mutationError('NOT_ALLOWED');
    if (isShared && !can(actor, 'macro.share')) throw mutationError('NOT_ALLOWED');
    if (macro.isShared && !isShared && macro.memberId !== actor.id) {
      throw mutationError('CONFLICT', 'Only its author can stop sharing a macro.');
    }
    await assertSound(tx, ctx, args);
    await tx.mutate.macro.update({ id, kind, isShared, name, body, actions, updatedAt: at });
  },
});

const remove = defineAction({
  name: 'macro.remove',
  capability: 'macro.keep',
  subject: macroSubject,
  subjectId: 'macroId',
  audit: {
    done: 'removed the macro {}',
    todo: 'remove the macro {}',
  },
  schema: inOrganization({ macroId: idSchema }),
  run: async ({ tx, ctx, args, actor }) => {
    const macro = await macroFor(tx, ctx, args.organizationId, args.macroId);
    if (!mayChangeMacro(actor, macro)) throw mutationError('NOT_ALLOWED');
    await tx.mutate.macro.delete({ id: macro.id });
  },
});

async function macroFor(tx: Tx, ctx: Context, organizationId: string, id: string) {
  const macro = await tx.run(
    visibleMacros(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  if (!macro) throw mutationError('NOT_ALLOWED');
  return macro;
}

type Content = {
  organizationId: string;
  kind: MacroKind;
  body: string;
  actions: MacroActions;
};

/** Throws a rejection for a macro that could never be applied. */
async function assertSound(
  tx: Tx,
  ctx: Context,
  { organizationId, kind, body, actions }: Content,
): Promise<void> {
  const [unknown] = unknownIn(body);
  if (unknown !== undefined) {
    throw mutationError('INVALID', `There is no placeholder {{${unknown}}}.`);
  }
  if (kind === 'snippet' && hasActions(actions)) {
    throw mutationError('INVALID', 'A snippet can only contain text.');
  }
  if (body.trim() === '' && !hasActions(actions)) {
    throw mutationError('INVALID', 'Write a text or choose an action.');
  }
  if (tx.location === 'client') return;
  const { assigneeId, typeId } = actions;
  const tagIds = [...new Set([...(actions.addTagIds ?? []), ...(actions.removeTagIds ?? [])])];
  const known = await Promise.all([
    !assigneeId ||
      assigneeId === 'me' ||
      tx.run(
        visibleMembers(ctx)
          .where('organizationId', organizationId)
          .where('userType', 'internal')
          .where('id', assigneeId)
          .one(),
      ),
    !typeId ||
      tx.run(
        visibleTicketTypes(ctx).where('organizationId', organizationId).where('id', typeId).one(),
      ),
    ...tagIds.map((id) =>
      tx.run(visibleTags(ctx).where('organizationId', organizationId).where('id', id).one()),
    ),
  ]);
  if (known.some((found) => !found)) throw mutationError('NOT_ALLOWED');
}

export const macroActions = { create, change, remove };
