import { newId } from '@/zero/core/ids';
import { id, organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { reviewIdOf } from './review-id';
import { internalOf } from '@/zero/testing/visible';

export const reviewIds = {
  reviewId: `(select id from incident_review where organization_id = t.organization_id order by id limit 1)`,
  followUpId: `(select id from incident_follow_up where organization_id = t.organization_id order by id limit 1)`,
} as const;

const ofIncident = [{ organizationId, incidentId: id }];

export const reviewSamples: EntitySamples = {
  queries: {
    'review.ofIncident': { table: 'incidentReview', args: ofIncident },
    'followUp.ofIncident': { table: 'incidentFollowUp', args: ofIncident },
  },
  visible: {
    incident_review: internalOf('r'),
    incident_follow_up: internalOf('r'),
  },
  writes: {
    'review.start': {
      may: staff,
      args: ({ incidentId }) => ({
        reviewId: reviewIdOf(incidentId),
        incidentId,
        document: '## Summary\n\nThe pool was full.',
      }),
    },
    'review.write': {
      may: staff,
      args: ({ reviewId }) => ({ reviewId, version: 1, document: 'The pool was full.' }),
    },
    'review.changeStatus': {
      may: staff,
      args: ({ reviewId }) => ({ reviewId, status: 'in_review' }),
    },
    'review.assign': {
      may: staff,
      args: ({ reviewId, memberId }) => ({ reviewId, memberId }),
    },
    'followUp.add': {
      may: staff,
      creates: 'followUpId',
      args: ({ incidentId, memberId }) => ({
        id: newId(),
        incidentId,
        title: 'Alert before the pool is full',
        ownerId: memberId,
      }),
    },
    'followUp.change': {
      may: staff,
      args: ({ followUpId }) => ({ followUpId, title: 'Make the pool larger', ownerId: null }),
    },
    'followUp.setDone': { may: staff, args: ({ followUpId }) => ({ followUpId, isDone: true }) },
    'followUp.remove': { may: staff, args: ({ followUpId }) => ({ followUpId }) },
  },
};
