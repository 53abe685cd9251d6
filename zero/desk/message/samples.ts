import { newId } from '@/zero/core/ids';
import { everyone, type EntitySamples } from '@/zero/testing/entity-samples';
import { either } from '@/zero/testing/visible';

export const messageIds = {
  messageId: '(select id from ticket_message where ticket_id = t.id limit 1)',
} as const;

export const messageSamples: EntitySamples = {
  capabilities: {
    'message.post': everyone,
  },
  visible: {
    ticket_message: either('r'),
  },
  writes: {
    'message.post': {
      may: everyone,
      creates: 'messageId',
      args: ({ ticketId, attachmentId }) => ({
        id: newId(),
        ticketId,
        body: 'x',
        attachmentIds: [attachmentId],
        thenStatus: null,
        macroId: null,
      }),
    },
  },
};
