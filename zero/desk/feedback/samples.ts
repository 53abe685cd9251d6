import { newId } from '@/zero/core/ids';
import { type EntitySamples } from '@/zero/testing/entity-samples';
import { either } from '@/zero/testing/visible';

export const feedbackIds = {
  feedbackId:
    '(select id from ticket_feedback where organization_id = t.organization_id and ticket_id <> t.id limit 1)',
} as const;

export const feedbackSamples: EntitySamples = {
  capabilities: {
    'feedback.leave': ['client'],
  },
  visible: {
    ticket_feedback: either('r'),
  },
  writes: {
    'feedback.leave': {
      may: ['client'],
      creates: 'feedbackId',
      args: ({ ticketId }) => ({ id: newId(), ticketId, rating: 4, comment: null }),
    },
  },
};
