import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { mutationError } from '@/zero/core/mutation-error';
import { assertResponder, incidentFor, recordIncidentEvent } from '../incident/write';
import { reviewDocumentSchema } from './fields';
import { visibleIncidentReviews } from './permissions';
import type { IncidentReview } from './schema';
import { reviewIdOf } from './review-id';
import { reviewSubject } from './subjects';
import { reviewStatuses } from './values';

const onReview = {
  capability: 'incident.respond',
  subject: reviewSubject,
  subjectId: 'reviewId',
} as const;

/** Begins the review of an incident; of two people who begin it at once, the first one's text stays. */
const start = defineAction({
  ...onReview,
  name: 'review.start',
  audit: { done: 'began an incident review', todo: 'begin an incident review' },
  schema: inOrganization({
    /** By `reviewIdOf`. */
    reviewId: idSchema,
    incidentId: idSchema,
    document: reviewDocumentSchema,
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { reviewId: id, organizationId, incidentId, document } = args;
    await incidentFor(tx, ctx, organizationId, incidentId);
    if (id !== reviewIdOf(incidentId)) throw mutationError('NOT_ALLOWED');
    const found = await tx.run(
      visibleIncidentReviews(ctx).where('organizationId', organizationId).where('id', id).one(),
    );
    if (found) return;
    await tx.mutate.incidentReview.insert({
      id,
      organizationId,
      incidentId,
      status: 'draft',
      document,
      version: 1,
      ownerId: null,
      publishedAt: null,
      createdAt: at,
      updatedAt: at,
    });
    await recordIncidentEvent(tx, actor, { incidentId, kind: 'review_changed', to: 'draft', at });
  },
});

/** Changes the text of a review. */
const write = defineAction({
  ...onReview,
  name: 'review.write',
  audit: { done: 'changed an incident review', todo: 'change an incident review' },
  schema: inOrganization({
    reviewId: idSchema,
    /** The version that the writer has read. */
    version: z.int().min(1),
    document: reviewDocumentSchema,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, version, document } = await reviewFor(tx, ctx, args);
    if (document === args.document) return;
    if (version !== args.version) {
      throw mutationError(
        'CONFLICT',
        'Somebody else changed the review. Copy your text, read theirs, and add yours to it.',
      );
    }
    await tx.mutate.incidentReview.update({
      id,
      document: args.document,
      version: version + 1,
      updatedAt: at,
    });
  },
});

/** Says how far a review has come. */
const changeStatus = defineAction({
  ...onReview,
  name: 'review.changeStatus',
  audit: {
    done: 'changed the status of an incident review',
    todo: 'change the status of an incident review',
  },
  schema: inOrganization({ reviewId: idSchema, status: z.enum(reviewStatuses) }),
  run: async ({ tx, ctx, args: { status, ...args }, actor, at }) => {
    const review = await reviewFor(tx, ctx, args);
    if (review.status === status) return;
    await tx.mutate.incidentReview.update({
      id: review.id,
      status,
      publishedAt: status === 'published' ? at : null,
      updatedAt: at,
    });
    await recordIncidentEvent(tx, actor, {
      incidentId: review.incidentId,
      kind: 'review_changed',
      from: review.status,
      to: status,
      at,
    });
  },
});

/** Says who writes the review; with null, nobody in particular. */
const assign = defineAction({
  ...onReview,
  name: 'review.assign',
  audit: {
    done: 'changed the owner of an incident review',
    todo: 'change the owner of an incident review',
  },
  schema: inOrganization({ reviewId: idSchema, memberId: idSchema.nullable() }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, ownerId } = await reviewFor(tx, ctx, args);
    if (args.memberId !== null) await assertResponder(tx, ctx, organizationId, args.memberId);
    if (ownerId === args.memberId) return;
    await tx.mutate.incidentReview.update({ id, ownerId: args.memberId, updatedAt: at });
  },
});

type Place = { organizationId: string; reviewId: string };

async function reviewFor(
  tx: Tx,
  ctx: Context,
  { organizationId, reviewId }: Place,
): Promise<IncidentReview> {
  const review = await tx.run(
    visibleIncidentReviews(ctx).where('organizationId', organizationId).where('id', reviewId).one(),
  );
  if (!review) throw mutationError('NOT_ALLOWED');
  return review;
}

export const reviewActions = { start, write, changeStatus, assign };
