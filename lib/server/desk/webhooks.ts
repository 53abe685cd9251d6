import type { deskModule } from '@/zero/desk/module';
import { defineWebhooks } from '../platform/webhook/define-webhooks';
import { readClient } from './client/api';
import { readFeedbackOf } from './feedback/api';
import { readMacro } from './macro/api';
import { readMessage, readNote } from './message/api';
import { paymentOf, readPayment } from './payment/api';
import { readSlaPolicy } from './sla/api';
import { readType } from './ticket-type/api';
import { readTicket } from './ticket/api/resource';

/** Whatever changed a field of a ticket (a reply, a macro, a merge), this event says so. */
const byTicketField = {
  status: 'ticket.status_changed',
  priority: 'ticket.priority_changed',
  assigneeId: 'ticket.assigned',
  teamId: 'ticket.team_changed',
  typeId: 'ticket.type_changed',
  title: 'ticket.title_changed',
  clientId: 'ticket.client_changed',
  requesterId: 'ticket.requester_changed',
} as const;

/** What the desk sends to webhook endpoints. */
export const deskWebhooks = defineWebhooks<typeof deskModule>({
  types: {
    'client.disable': 'client.disabled',
    'client.enable': 'client.enabled',
    'client.merge': 'client.merged',
    'clientNote.write': 'client_note.written',
    'data.reread': 'data.metrics_corrected',
    'feedback.leave': 'feedback.left',
    'message.post': 'message.posted',
    'note.write': 'note.written',
    'payment.record': 'payment.recorded',
    'payment.void': 'payment.voided',
    'payment.import': 'payment.imported',
    'payment.export': 'payment.exported',
    'ticket.changeStatus': 'ticket.status_changed',
    'ticket.close': 'ticket.closed',
    'ticket.reopen': 'ticket.reopened',
    'ticket.assign': 'ticket.assigned',
    'ticket.changeTeam': 'ticket.team_changed',
    'ticket.changeType': 'ticket.type_changed',
    'ticket.changePriority': 'ticket.priority_changed',
    'ticket.changeTitle': 'ticket.title_changed',
    'ticket.changeClient': 'ticket.client_changed',
    'ticket.changeRequester': 'ticket.requester_changed',
    'ticket.applyMacro': 'ticket.macro_applied',
    'ticket.tag': 'ticket.tagged',
    'ticket.untag': 'ticket.untagged',
    'ticket.follow': 'ticket.followed',
    'ticket.unfollow': 'ticket.unfollowed',
    'ticket.snooze': 'ticket.snoozed',
    'ticket.wake': 'ticket.snooze_ended',
    'ticket.merge': 'ticket.merged',
    'ticket.unmerge': 'ticket.unmerged',
    'ticket.relate': 'ticket.linked',
    'ticket.unrelate': 'ticket.unlinked',
    'ticket.export': 'ticket.exported',
  },
  alsoOf: ({ subjectType, before, after }) =>
    subjectType === 'ticket' && before && after
      ? Object.entries(byTicketField).flatMap(([field, type]) =>
          field in before && field in after ? [type] : [],
        )
      : [],
  resources: {
    client: (reader, { subjectId }) => readClient(reader, subjectId),
    feedback: (reader, { subjectId }) => readFeedbackOf(reader, subjectId),
    macro: (reader, { subjectId }) => readMacro(reader, subjectId),
    message: (reader, { subjectId, after }) =>
      readMessage(reader, subjectId, String(after?.['messageId'])),
    note: (reader, { subjectId, after }) => readNote(reader, subjectId, String(after?.['noteId'])),
    payment: async (reader, { subjectId }) => paymentOf(await readPayment(reader, subjectId)),
    slaPolicy: (reader, { subjectId }) => readSlaPolicy(reader, subjectId),
    ticket: (reader, { subjectId }) => readTicket(reader, subjectId),
    ticketType: (reader, { subjectId }) => readType(reader, subjectId),
  },
});
