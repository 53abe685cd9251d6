import { z } from 'zod';
import { type ApiCall, defineOperation } from '@/lib/server/api/define-operation';
import { idParam, isoTime, timeSchema } from '@/lib/server/api/fields';
import { pageById, pageFields, pageOf, startingAt } from '@/lib/server/api/page';
import { idSchema } from '@/zero/core/ids';
import { notFoundProblem } from '@/lib/server/api/problem';
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

/** The rating of a ticket, which has one at most. @throws ApiProblem 404 */
export async function readFeedbackOf(
  { tx, ctx, organizationId }: Pick<ApiCall, 'tx' | 'ctx' | 'organizationId'>,
  ticketId: string,
) {
  const feedback = visibleFeedback(ctx).where('organizationId', organizationId);
  const row = await tx.run(feedback.where('ticketId', ticketId).one());
  if (!row) throw notFoundProblem();
  return feedbackOf(row);
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
  run: async ({ tx, ctx, organizationId, search: { limit, cursor, ticketId } }) => {
    let feedback = visibleFeedback(ctx).where('organizationId', organizationId);
    if (ticketId) feedback = feedback.where('ticketId', ticketId);
    const page = feedback.orderBy('id', 'asc').limit(limit + 1);
    return pageById(await tx.run(startingAt(page, cursor)), limit, feedbackOf);
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
  run: async ({ tx, ctx, organizationId, params: { feedbackId } }) => {
    const feedback = visibleFeedback(ctx).where('organizationId', organizationId);
    const row = await tx.run(feedback.where('id', feedbackId).one());
    if (!row) throw notFoundProblem();
    return feedbackOf(row);
  },
});

export const feedbackOperations = [listFeedback, getFeedback];
