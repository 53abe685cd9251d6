import { newId } from '@/zero/core/ids';
import { staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const noteIds = {
  noteId: '(select id from ticket_note where organization_id = t.organization_id limit 1)',
} as const;

export const noteSamples: EntitySamples = {
  capabilities: {
    'note.write': staff,
  },
  visible: {
    ticket_note: internalOf('r'),
  },
  writes: {
    'note.write': {
      may: staff,
      creates: 'noteId',
      args: ({ ticketId, attachmentId }) => ({
        id: newId(),
        ticketId,
        body: 'x',
        attachmentIds: [attachmentId],
      }),
    },
  },
};
