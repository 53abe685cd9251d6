import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { ApiProblem } from '@/lib/server/api/problem';
import { idSchema, newId } from '@/zero/core/ids';
import { followUpTitleSchema, reviewDocumentSchema } from '@/zero/incidents/review/fields';
import { visibleIncidentFollowUps } from '@/zero/incidents/review/permissions';
import { reviewIdOf } from '@/zero/incidents/review/review-id';
import { reviewStatuses } from '@/zero/incidents/review/values';
import { mutators } from '@/zero/mutators';
import { readIncident } from '../incident/resource';
import {
  followUpOf,
  followUpResource,
  readFollowUp,
  readReview,
  readReviewOf,
  reviewResource,
} from './resources';

const params = idParam('incidentId');

const reading = {
  tag: 'Incidents',
  scope: 'incidents:read',
  capability: 'incident.read',
} as const;

const writing = {
  tag: 'Incidents',
  scope: 'incidents:write',
  capability: 'incident.respond',
  isSingle: true,
} as const;

const getReview = defineOperation({
  ...reading,
  id: 'getIncidentReview',
  method: 'get',
  path: '/incidents/{incidentId}/review',
  summary: 'Get the review of an incident',
  params,
  output: reviewResource,
  isSingle: true,
  run: (call) => readReviewOf(call, call.params.incidentId),
});

const startReview = defineOperation({
  ...writing,
  id: 'startIncidentReview',
  method: 'post',
  path: '/incidents/{incidentId}/review',
  summary: 'Begin the review of an incident, which has none',
  params,
  body: z.strictObject({ document: reviewDocumentSchema }),
  output: reviewResource,
  status: 201,
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    const { incidentId } = place;
    const reviewId = reviewIdOf(incidentId);
    await act(mutators.review.start({ organizationId, at, reviewId, ...place, ...body }));
    const review = await readReviewOf(call, incidentId);
    if (review.document !== body.document) {
      throw new ApiProblem(409, 'The incident has a review. Change it with PATCH.');
    }
    return review;
  },
});

const changeReview = defineOperation({
  ...writing,
  id: 'updateIncidentReview',
  method: 'patch',
  path: '/incidents/{incidentId}/review',
  summary: 'Change the review of an incident; what is not named stays',
  params,
  body: z
    .strictObject({
      document: reviewDocumentSchema,
      status: z.enum(reviewStatuses),
      ownerId: idSchema.nullable(),
    })
    .partial(),
  output: reviewResource,
  current: (call) => {
    const reviewId = reviewIdOf(call.params.incidentId);
    return held('incident_review', 'reviewId', readReview)({ ...call, params: { reviewId } });
  },
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    const { id: reviewId, version } = await readReviewOf(call, place.incidentId);
    const on = { organizationId, at, reviewId };
    const { document, status, ownerId } = body;
    if (document !== undefined) await act(mutators.review.write({ ...on, version, document }));
    if (status !== undefined) await act(mutators.review.changeStatus({ ...on, status }));
    if (ownerId !== undefined) await act(mutators.review.assign({ ...on, memberId: ownerId }));
    return await readReviewOf(call, place.incidentId);
  },
});

const listFollowUps = defineOperation({
  ...reading,
  id: 'listFollowUps',
  method: 'get',
  path: '/incidents/{incidentId}/follow-ups',
  summary: 'List the follow-ups of an incident',
  params,
  search: z.strictObject(pageFields),
  output: pageOf(followUpResource),
  run: async (call) => {
    const { ctx, organizationId } = call;
    const { incidentId } = call.params;
    await readIncident(call, incidentId);
    const rows = visibleIncidentFollowUps(ctx)
      .where('organizationId', organizationId)
      .where('incidentId', incidentId);
    return await listById(call, rows, followUpOf);
  },
});

const addFollowUp = defineOperation({
  ...writing,
  id: 'addFollowUp',
  method: 'post',
  path: '/incidents/{incidentId}/follow-ups',
  summary: 'Add a follow-up to an incident',
  params,
  body: z.strictObject({
    title: followUpTitleSchema,
    ownerId: idSchema.nullable().default(null),
  }),
  output: followUpResource,
  status: 201,
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    const id = newId();
    await act(mutators.followUp.add({ organizationId, at, id, ...place, ...body }));
    return await readFollowUp(call, id);
  },
});

const onFollowUp = {
  ...writing,
  params: idParam('followUpId'),
  output: followUpResource,
  current: held('incident_follow_up', 'followUpId', readFollowUp),
} as const;

const changeFollowUp = defineOperation({
  ...onFollowUp,
  id: 'updateFollowUp',
  method: 'patch',
  path: '/follow-ups/{followUpId}',
  summary: 'Change a follow-up; what is not named stays',
  body: z
    .strictObject({
      title: followUpTitleSchema,
      ownerId: idSchema.nullable(),
      isDone: z.boolean(),
    })
    .partial(),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    const { followUpId } = place;
    const before = await readFollowUp(call, followUpId);
    const { title = before.title, ownerId = before.ownerId, isDone } = body;
    const on = { organizationId, at, followUpId };
    await act(mutators.followUp.change({ ...on, title, ownerId }));
    if (isDone !== undefined) await act(mutators.followUp.setDone({ ...on, isDone }));
    return await readFollowUp(call, followUpId);
  },
});

const removeFollowUp = defineOperation({
  ...onFollowUp,
  id: 'removeFollowUp',
  method: 'delete',
  path: '/follow-ups/{followUpId}',
  summary: 'Remove a follow-up; answers what it was',
  run: async (call) => {
    const { organizationId, at, act, params: place } = call;
    const removed = await readFollowUp(call, place.followUpId);
    await act(mutators.followUp.remove({ organizationId, at, ...place }));
    return removed;
  },
});

export const reviewOperations = [
  getReview,
  startReview,
  changeReview,
  listFollowUps,
  addFollowUp,
  changeFollowUp,
  removeFollowUp,
];
