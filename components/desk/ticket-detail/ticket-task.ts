/** What is being done with a ticket that needs more than one press. */
export type TicketTask = 'rename' | 'relate' | 'merge';
