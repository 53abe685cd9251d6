import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { assertResponder, incidentFor, recordIncidentEvent } from '../incident/write';
import { followUpTitleSchema } from './fields';
import { visibleIncidentFollowUps } from './permissions';
import type { IncidentFollowUp } from './schema';
import { followUpSubject } from './subjects';

const onFollowUp = {
  capability: 'incident.respond',
  subject: followUpSubject,
  subjectId: 'followUpId',
  durable: true,
} as const;

/** Adds something to be done. The same id twice adds once. */
const add = defineAction({
  ...onFollowUp,
  name: 'followUp.add',
  subjectId: 'id',
  audit: { done: 'added the follow-up {}', todo: 'add a follow-up' },
  schema: inOrganization({
    id: idSchema,
    incidentId: idSchema,
    title: followUpTitleSchema,
    ownerId: idSchema.nullable(),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, incidentId, title, ownerId } = args;
    await incidentFor(tx, ctx, organizationId, incidentId);
    if (ownerId !== null) await assertResponder(tx, ctx, organizationId, ownerId);
    const isNew = await insertOnce(tx, {
      id,
      row: visibleIncidentFollowUps(ctx).where('organizationId', organizationId).where('id', id),
      same: { incidentId, title, ownerId },
      insert: () =>
        tx.mutate.incidentFollowUp.insert({
          id,
          organizationId,
          incidentId,
          title,
          ownerId,
          doneAt: null,
          createdAt: at,
          updatedAt: at,
        }),
    });
    if (!isNew) return;
    await recordIncidentEvent(tx, actor, { incidentId, kind: 'follow_up_added', to: title, at });
  },
});

/** Changes what is to be done, or by whom. */
const change = defineAction({
  ...onFollowUp,
  name: 'followUp.change',
  audit: { done: 'changed the follow-up {}', todo: 'change the follow-up {}' },
  schema: inOrganization({
    followUpId: idSchema,
    title: followUpTitleSchema,
    ownerId: idSchema.nullable(),
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { title, ownerId, organizationId } = args;
    const { id } = await followUpFor(tx, ctx, args);
    if (ownerId !== null) await assertResponder(tx, ctx, organizationId, ownerId);
    await tx.mutate.incidentFollowUp.update({ id, title, ownerId, updatedAt: at });
  },
});

/** Says that it is done, or not after all. */
const setDone = defineAction({
  ...onFollowUp,
  name: 'followUp.setDone',
  audit: { done: 'changed whether {} is done', todo: 'change whether {} is done' },
  schema: inOrganization({ followUpId: idSchema, isDone: z.boolean() }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, doneAt } = await followUpFor(tx, ctx, args);
    if ((doneAt !== null) === args.isDone) return;
    await tx.mutate.incidentFollowUp.update({
      id,
      doneAt: args.isDone ? at : null,
      updatedAt: at,
    });
  },
});

const remove = defineAction({
  ...onFollowUp,
  name: 'followUp.remove',
  audit: { done: 'removed the follow-up {}', todo: 'remove the follow-up {}' },
  schema: inOrganization({ followUpId: idSchema }),
  run: async ({ tx, ctx, args }) => {
    const { id } = await followUpFor(tx, ctx, args);
    await tx.mutate.incidentFollowUp.delete({ id });
  },
});

type Place = { organizationId: string; followUpId: string };

async function followUpFor(
  tx: Tx,
  ctx: Context,
  { organizationId, followUpId }: Place,
): Promise<IncidentFollowUp> {
  const followUp = await tx.run(
    visibleIncidentFollowUps(ctx)
      .where('organizationId', organizationId)
      .where('id', followUpId)
      .one(),
  );
  if (!followUp) throw mutationError('NOT_ALLOWED');
  return followUp;
}

export const followUpActions = { add, change, setDone, remove };
