import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleIncidents } from '../incident/permissions';
import { assertSchedule, replaceAffected } from './affected';
import {
  mostComponents,
  postImpactSchema,
  postKindSchema,
  postStatusSchema,
  postTitleSchema,
  updateBodySchema,
} from './fields';
import { visibleStatusPosts, visibleStatusUpdates } from './permissions';
import { pageFor, postFor } from './rows';
import { statusPostSubject } from './subjects';
import { appendUpdate } from './updates';

const fields = {
  title: postTitleSchema,
  impact: postImpactSchema,
  scheduledFor: instantSchema.nullable(),
  scheduledUntil: instantSchema.nullable(),
  componentIds: z.array(idSchema).max(mostComponents),
};

/** The incident that it describes; who does not name it leaves it as it is. */
const incidentId = idSchema.nullable().optional();

/** Writes a draft, which only staff sees. */
const create = defineAction({
  name: 'statusPost.create',
  capability: 'statusPage.manage',
  subject: statusPostSubject,
  subjectId: 'id',
  audit: {
    done: 'drafted the status page post {}',
    todo: 'draft the status page post {}',
    details: ({ componentIds }) => ({ componentIds }),
  },
  schema: inOrganization({
    id: idSchema,
    statusPageId: idSchema,
    kind: postKindSchema,
    ...fields,
    incidentId,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, statusPageId, kind, title, impact, componentIds } = args;
    const { scheduledFor, scheduledUntil } = args;
    const isNew = await insertOnce(tx, {
      id,
      row: visibleStatusPosts(ctx).where('organizationId', organizationId).where('id', id),
      same: { title, statusPageId },
      insert: async () => {
        await pageFor(tx, ctx, organizationId, statusPageId);
        assertSchedule(args);
        await assertIncident(tx, ctx, organizationId, args.incidentId);
        await tx.mutate.statusPost.insert({
          id,
          organizationId,
          statusPageId,
          kind,
          title,
          impact,
          status: kind === 'maintenance' ? 'scheduled' : 'investigating',
          scheduledFor,
          scheduledUntil,
          incidentId: args.incidentId ?? null,
          createdAt: at,
          updatedAt: at,
        });
      },
    });
    if (isNew) await replaceAffected(tx, ctx, { ...args, statusPostId: id, componentIds, at });
  },
});

/** Changes a post, also a published one; what is not named stays. */
const change = defineAction({
  name: 'statusPost.change',
  capability: 'statusPage.manage',
  subject: statusPostSubject,
  subjectId: 'statusPostId',
  audit: {
    done: 'changed the status page post {}',
    todo: 'change the status page post {}',
    details: ({ componentIds }) => ({ componentIds }),
  },
  schema: inOrganization({
    statusPostId: idSchema,
    title: fields.title.optional(),
    impact: fields.impact.optional(),
    scheduledFor: fields.scheduledFor.optional(),
    scheduledUntil: fields.scheduledUntil.optional(),
    componentIds: fields.componentIds.optional(),
    incidentId,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, statusPostId: id, title, impact, componentIds } = args;
    const post = await postFor(tx, ctx, organizationId, id);
    const { scheduledFor = post.scheduledFor, scheduledUntil = post.scheduledUntil } = args;
    assertSchedule({ kind: post.kind, scheduledFor, scheduledUntil });
    const { statusPageId } = post;
    if (componentIds) {
      const place = { organizationId, statusPageId, statusPostId: id };
      await replaceAffected(tx, ctx, { ...place, componentIds, at });
    }
    await assertIncident(tx, ctx, organizationId, args.incidentId);
    const described = args.incidentId !== undefined && { incidentId: args.incidentId };
    const changed = { title, impact, scheduledFor, scheduledUntil, ...described };
    await tx.mutate.statusPost.update({ id, ...changed, updatedAt: at });
  },
});

/** Shows a draft to the public, with its first update. */
const publish = defineAction({
  name: 'statusPost.publish',
  capability: 'statusPage.manage',
  subject: statusPostSubject,
  subjectId: 'statusPostId',
  audit: {
    done: 'published the status page post {}',
    todo: 'publish the status page post {}',
    details: ({ id }) => ({ updateId: id }),
  },
  schema: inOrganization({
    statusPostId: idSchema,
    id: idSchema,
    status: postStatusSchema,
    body: updateBodySchema,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, statusPostId, id, status, body } = args;
    const post = await postFor(tx, ctx, organizationId, statusPostId);
    if (post.publishedAt !== null) {
      const known = visibleStatusUpdates(ctx)
        .where('organizationId', organizationId)
        .where('statusPostId', statusPostId)
        .where('id', id);
      if (await tx.run(known.one())) return;
      throw mutationError('CONFLICT', 'This post is published already. Add an update to it.');
    }
    if (post.archivedAt !== null) throw mutationError('CONFLICT', 'This draft was discarded.');
    const published = { publishedAt: at, startedAt: post.scheduledFor ?? at };
    await tx.mutate.statusPost.update({ id: post.id, ...published });
    await appendUpdate(tx, ctx, { ...post, ...published }, { id, status, body, at });
  },
});

/** Says something new in a published post, which gets the update's status. */
const addUpdate = defineAction({
  name: 'statusPost.addUpdate',
  capability: 'statusPage.manage',
  subject: statusPostSubject,
  subjectId: 'statusPostId',
  audit: {
    done: 'updated the status page post {}',
    todo: 'update the status page post {}',
    details: ({ id }) => ({ updateId: id }),
  },
  schema: inOrganization({
    statusPostId: idSchema,
    id: idSchema,
    status: postStatusSchema,
    body: updateBodySchema,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, statusPostId, id, status, body } = args;
    const post = await postFor(tx, ctx, organizationId, statusPostId);
    if (post.publishedAt === null) throw mutationError('CONFLICT', 'Publish this draft first.');
    await appendUpdate(tx, ctx, post, { id, status, body, at });
  },
});

/** Replaces the text of a published update: the page then says that it was corrected, and when. */
const correct = defineAction({
  name: 'statusPost.correct',
  capability: 'statusPage.manage',
  subject: statusPostSubject,
  subjectId: 'statusPostId',
  audit: {
    done: 'corrected an update of the status page post {}',
    todo: 'correct an update of the status page post {}',
    details: ({ id, correctsId }) => ({ updateId: id, correctsId }),
  },
  schema: inOrganization({
    statusPostId: idSchema,
    id: idSchema,
    correctsId: idSchema,
    body: updateBodySchema,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, statusPostId, id, correctsId, body } = args;
    const post = await postFor(tx, ctx, organizationId, statusPostId);
    const original = await tx.run(
      visibleStatusUpdates(ctx)
        .where('organizationId', organizationId)
        .where('statusPostId', statusPostId)
        .where('id', correctsId)
        .one(),
    );
    if (!original || original.correctsId !== null) throw mutationError('NOT_ALLOWED');
    const { status } = original;
    await appendUpdate(tx, ctx, post, { id, status, body, at, correctsId });
  },
});

/** Puts a draft away; a published post stays. */
const discard = defineAction({
  name: 'statusPost.discard',
  capability: 'statusPage.manage',
  subject: statusPostSubject,
  subjectId: 'statusPostId',
  audit: {
    done: 'discarded the status page draft {}',
    todo: 'discard the status page draft {}',
  },
  schema: inOrganization({ statusPostId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const post = await postFor(tx, ctx, args.organizationId, args.statusPostId);
    if (post.publishedAt !== null) {
      throw mutationError('CONFLICT', 'A published post stays. Resolve it with an update.');
    }
    await tx.mutate.statusPost.update({ id: post.id, archivedAt: at, updatedAt: at });
  },
});

const restore = defineAction({
  name: 'statusPost.restore',
  capability: 'statusPage.manage',
  subject: statusPostSubject,
  subjectId: 'statusPostId',
  audit: {
    done: 'restored the status page draft {}',
    todo: 'restore the status page draft {}',
  },
  schema: inOrganization({ statusPostId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const { id } = await postFor(tx, ctx, args.organizationId, args.statusPostId);
    await tx.mutate.statusPost.update({ id, archivedAt: null, updatedAt: at });
  },
});

/** @throws a `NOT_ALLOWED` rejection for what is no incident of the organization */
async function assertIncident(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string | null | undefined,
): Promise<void> {
  if (!id) return;
  const found = visibleIncidents(ctx).where('organizationId', organizationId).where('id', id);
  if (!(await tx.run(found.one()))) throw mutationError('NOT_ALLOWED');
}

export const statusPostActions = {
  create,
  change,
  publish,
  addUpdate,
  correct,
  discard,
  restore,
};
