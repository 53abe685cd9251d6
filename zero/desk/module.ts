import { defineModule } from '../core/define-module';
import { analyticsQueries } from './analytics/queries';
import { clientActions } from './client/actions';
import { clientNoteActions } from './client/note';
import { clientQueries } from './client/queries';
import { clientNoteSubject, clientSubject } from './client/subject';
import { deskEvents } from './events';
import { feedbackActions } from './feedback/actions';
import { holidayActions } from './holiday/actions';
import { holidayQueries } from './holiday/queries';
import { holidaySubject } from './holiday/subject';
import { macroActions } from './macro/actions';
import { macroQueries } from './macro/queries';
import { macroSubject } from './macro/subject';
import { messageActions } from './message/actions';
import { noteActions } from './note/actions';
import { paymentActions } from './payment/actions';
import { paymentQueries } from './payment/queries';
import { paymentSubject } from './payment/subject';
import { slaPolicyActions } from './sla/actions';
import { slaPolicyQueries } from './sla/queries';
import { slaPolicySubject } from './sla/subject';
import { ticketTypeActions } from './ticket-type/actions';
import { ticketTypeSubject } from './ticket-type/subject';
import { ticketActions } from './ticket/actions';
import { ticketQueries } from './ticket/queries';
import { ticketSubject } from './ticket/subject';

export const deskModule = defineModule({
  name: 'desk',
  queries: {
    analytics: analyticsQueries,
    client: clientQueries,
    holiday: holidayQueries,
    macro: macroQueries,
    payment: paymentQueries,
    slaPolicy: slaPolicyQueries,
    ticket: ticketQueries,
  },
  actions: {
    client: clientActions,
    clientNote: clientNoteActions,
    feedback: feedbackActions,
    holiday: holidayActions,
    macro: macroActions,
    message: messageActions,
    note: noteActions,
    payment: paymentActions,
    slaPolicy: slaPolicyActions,
    ticket: ticketActions,
    ticketType: ticketTypeActions,
  },
  events: deskEvents,
  subjects: [
    ticketSubject,
    clientSubject,
    clientNoteSubject,
    ticketTypeSubject,
    paymentSubject,
    macroSubject,
    slaPolicySubject,
    holidaySubject,
  ],
});
