import type { Ticket } from './schema';

/** The ticket as rows of other modules refer to it. */
export const subjectOfTicket = ({ id, clientId }: Pick<Ticket, 'id' | 'clientId'>) => ({
  subjectType: 'ticket',
  subjectId: id,
  clientId,
});
