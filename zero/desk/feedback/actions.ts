import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { textSchema } from '@/zero/core/text';
import { ticketFor } from '../ticket/write';
import { visibleFeedback } from './permissions';
import { commentLimit, whyNotRated } from './rules';
import { ticketSubject } from '../ticket/subject';

export const ratingSchema = z.number().int().min(1).max(5);
export const commentSchema = textSchema
  .trim()
  .max(commentLimit, `A comment has at most ${commentLimit} characters.`);

/**
 * Says how a solved ticket went. There is one rating a ticket: a second one takes the place of the
 * first for as long as that can be changed.
 */
const leave = defineAction({
  name: 'feedback.leave',
  capability: 'feedback.leave',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'rated {}',
    todo: 'rate {}',
    details: ({ id }) => ({ feedbackId: id }),
  },
  schema: inOrganization({
    id: idSchema,
    ticketId: idSchema,
    rating: ratingSchema,
    comment: commentSchema.nullable(),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    const given = await tx.run(visibleFeedback(ctx).where('ticketId', ticket.id).one());
    const comment = args.comment || null;
    if (given?.rating === args.rating && given.comment === comment) return;
    const reason = whyNotRated(ticket, given, at);
    if (reason) throw mutationError('CONFLICT', reason);
    if (given) {
      const change = { rating: args.rating, comment, memberId: actor.id };
      await tx.mutate.ticketFeedback.update({ id: given.id, ...change });
    } else {
      const isNew = await insertOnce(tx, {
        id: args.id,
        row: visibleFeedback(ctx).where('id', args.id),
        insert: () =>
          tx.mutate.ticketFeedback.insert({
            id: args.id,
            organizationId: ticket.organizationId,
            clientId: ticket.clientId,
            ticketId: ticket.id,
            memberId: actor.id,
            rating: args.rating,
            comment,
            createdAt: at,
          }),
      });
      if (!isNew) return;
    }
    await tx.mutate.ticket.update({ id: ticket.id, updatedAt: at, lastActivityAt: at });
    const from = given ? String(given.rating) : null;
    const to = String(args.rating);
    await record(tx, actor, { ticketId: ticket.id, kind: 'feedback_left', from, to, at });
  },
});

export const feedbackActions = { leave: leave };
