import { defineSubject } from '@/zero/core/subject';
import { ticket } from './schema';

export const ticketSubject = defineSubject({
  type: 'ticket',
  label: 'ticket',
  table: ticket,
  auditFields: [
    'number',
    'title',
    'status',
    'priority',
    'clientId',
    'requesterId',
    'assigneeId',
    'teamId',
    'typeId',
    'channel',
    'firstRespondedAt',
    'resolvedAt',
    'closedAt',
    'reopenedCount',
    'mergedIntoId',
    'snoozedUntil',
    'snoozedUntilReply',
  ],
  auditDetails: [
    'tagId',
    'relatedId',
    'macroId',
    'messageId',
    'noteId',
    'feedbackId',
    'bodyLength',
    'rating',
  ],
  nameFields: ['number'],
});
