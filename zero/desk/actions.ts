import { clientActions } from './client/actions';
import { clientNoteActions } from './client/note';
import { feedbackActions } from './feedback/actions';
import { holidayActions } from './holiday/actions';
import { macroActions } from './macro/actions';
import { messageActions } from './message/actions';
import { noteActions } from './note/actions';
import { paymentActions } from './payment/actions';
import { slaPolicyActions } from './sla/actions';
import { ticketActions } from './ticket/actions';
import { ticketTypeActions } from './ticket-type/actions';

/** What people do at the desk, by entity. */
export const actions = {
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
};
