import type { Actor } from '@/zero/roles';
import type { TicketFilter } from '@/zero/desk/ticket/filter';

/**
 * Narrows to the reader's own company. They see no other tickets anyway; said in so many words, the
 * server finds them by an index instead of passing through everybody's.
 */
export const ofOwnClient = ({ clientId }: Pick<Actor, 'clientId'>): TicketFilter =>
  clientId === null ? {} : { clientId: [clientId] };
