import { actions } from '#actions/desk';
import { defineModule } from '../core/define-module';
import { analyticsQueries } from './analytics/queries';
import { clientQueries } from './client/queries';
import { clientNoteSubject, clientSubject } from './client/subject';
import { deskEvents } from './events';
import { holidayQueries } from './holiday/queries';
import { holidaySubject } from './holiday/subject';
import { macroQueries } from './macro/queries';
import { macroSubject } from './macro/subject';
import { paymentQueries } from './payment/queries';
import { paymentSubject } from './payment/subject';
import { slaPolicyQueries } from './sla/queries';
import { slaPolicySubject } from './sla/subject';
import { ticketTypeSubject } from './ticket-type/subject';
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
  actions,
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
