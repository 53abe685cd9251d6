import { defineModule } from '../core/module';
import { clientNoteSubject, clientSubject } from './client/subject';
import { holidaySubject } from './holiday/subject';
import { macroSubject } from './macro/subject';
import { paymentSubject } from './payment/subject';
import { slaPolicySubject } from './sla/subject';
import { tagSubject } from './tag/subject';
import { ticketTypeSubject } from './ticket-type/subject';
import { ticketSubject } from './ticket/subject';

export const deskModule = defineModule({
  name: 'desk',
  subjects: [
    ticketSubject,
    clientSubject,
    clientNoteSubject,
    ticketTypeSubject,
    paymentSubject,
    macroSubject,
    tagSubject,
    slaPolicySubject,
    holidaySubject,
  ],
});
