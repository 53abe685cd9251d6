import { z } from 'zod';
import type { Reading } from '@/lib/server/api/define-operation';
import { isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { found } from '@/lib/server/api/problem';
import { idSchema } from '@/zero/core/ids';
import {
  visibleIncidentFollowUps,
  visibleIncidentReviews,
} from '@/zero/incidents/review/permissions';
import { reviewIdOf } from '@/zero/incidents/review/review-id';
import type { IncidentFollowUp, IncidentReview } from '@/zero/incidents/review/schema';
import { reviewStatuses } from '@/zero/incidents/review/values';

export const reviewResource = z
  .object({
    id: idSchema,
    incidentId: idSchema,
    status: z.enum(reviewStatuses),
    document: z.string().meta({ description: 'Markdown.' }),
    version: z.int().meta({ description: 'Counts the changes of the document.' }),
    ownerId: idSchema.nullable(),
    publishedAt: timeSchema.nullable(),
    createdAt: timeSchema,
    updatedAt: timeSchema,
  })
  .meta({ id: 'IncidentReview', description: 'What was learned from an incident.' });

const reviewOf = (row: IncidentReview) => ({
  id: row.id,
  incidentId: row.incidentId,
  status: row.status,
  document: row.document,
  version: row.version,
  ownerId: row.ownerId ?? null,
  publishedAt: isoTimeOrNull(row.publishedAt),
  createdAt: isoTime(row.createdAt),
  updatedAt: isoTime(row.updatedAt),
});

/** The review. @throws ApiProblem 404 */
export async function readReview({ tx, ctx, organizationId }: Reading, id: string) {
  const row = await tx.run(
    visibleIncidentReviews(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  return reviewOf(found(row));
}

/** The review of an incident. @throws ApiProblem 404 */
export const readReviewOf = (call: Reading, incidentId: string) =>
  readReview(call, reviewIdOf(incidentId));

export const followUpResource = z
  .object({
    id: idSchema,
    incidentId: idSchema,
    title: z.string(),
    ownerId: idSchema.nullable(),
    doneAt: timeSchema.nullable(),
    createdAt: timeSchema,
    updatedAt: timeSchema,
  })
  .meta({
    id: 'FollowUp',
    description: 'What has to be done so that an incident does not come again.',
  });

export const followUpOf = (row: IncidentFollowUp) => ({
  id: row.id,
  incidentId: row.incidentId,
  title: row.title,
  ownerId: row.ownerId ?? null,
  doneAt: isoTimeOrNull(row.doneAt),
  createdAt: isoTime(row.createdAt),
  updatedAt: isoTime(row.updatedAt),
});

/** The follow-up. @throws ApiProblem 404 */
export async function readFollowUp({ tx, ctx, organizationId }: Reading, id: string) {
  const row = await tx.run(
    visibleIncidentFollowUps(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  return followUpOf(found(row));
}
