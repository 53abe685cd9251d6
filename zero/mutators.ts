import { defineMutators } from '@rocicorp/zero';
import { messageMutators } from './message/mutators';
import { noteMutators } from './note/mutators';
import { ticketMutators } from './ticket/mutators';

/** Everything that anyone may do. */
export const mutators = defineMutators({
  ticket: ticketMutators,
  message: messageMutators,
  note: noteMutators,
});
