import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, timeSchema } from '@/lib/server/api/fields';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { idSchema } from '@/zero/core/ids';
import { found } from '@/lib/server/api/problem';
import { visibleFeedback } from '@/zero/desk/feedback/permissions';
import type { TicketFeedback } from '@/zero/desk/feedback/schema';

const feedbackResource = z
  .object({
    id: idSchema,
    ticketId: idSchema,
    clientId: idSchema,
    memberId: idSchema.nullable(),
    rating: z.int().min(1).max(5),
    comment: z.string().nullable(),
    createdAt: timeSchema,
  })
  .meta({ id: 'Feedback', description: 'A rating of a ticket by its client.' });

const feedbackOf = (row: TicketFeedback): z.input<typeof feedbackResource> => ({
  id: row.id,
  ticketId: row.ticketId,
  clientId: row.clientId,
  memberId: row.memberId,
  rating: row.rating,
  comment: row.comment,
  createdAt: isoTime(row.createdAt),
});

const ratingsOf = ({ ctx, organizationId }: Reading) =>
  visibleFeedback(ctx).where('organizationId', organizationId);

/** The rating of a ticket, which has one at most. @throws ApiProblem 404 */
export async function readFeedbackOf(call: Reading, ticketId: string) {
  return feedbackOf(found(await call.tx.run(ratingsOf(call).where('ticketId', ticketId).one())));
}

const listFeedback = defineOperation({
  id: 'listFeedback',
  method: 'get',
  path: '/feedback',
  summary: 'List ratings',
  tag: 'Feedback',
  scope: 'feedback:read',
  search: z.strictObject({ ...pageFields, ticketId: idSchema.optional() }),
  output: pageOf(feedbackResource),
  run: (call) => {
    const { ticketId } = call.search;
    const ratings = ratingsOf(call);
    return listById(call, ticketId ? ratings.where('ticketId', ticketId) : ratings, feedbackOf);
  },
});

const getFeedback = defineOperation({
  id: 'getFeedback',
  method: 'get',
  path: '/feedback/{feedbackId}',
  summary: 'Get a rating',
  tag: 'Feedback',
  scope: 'feedback:read',
  params: idParam('feedbackId'),
  output: feedbackResource,
  isSingle: true,
  run: async (call) =>
    feedbackOf(found(await call.tx.run(ratingsOf(call).where('id', call.params.feedbackId).one()))),
});

export const feedbackOperations = [listFeedback, getFeedback];
