import { defineReference, type Reader } from '@/zero/core/reference';
import type { Ticket } from './schema';
import { seesTicket } from './permissions';
import { ticketSubject } from './subject';
import { ticketFor } from './write';

/** A ticket by number and title; by its title alone until it has a number. */
export const ticketLabel = ({ number, title }: Pick<Ticket, 'number' | 'title'>) =>
  number > 0 ? `#${number} ${title}`.trim() : title;

/** The ticket's page after `/t/<slug>/`, by its number or, until it has one, its id. */
export const ticketPath = (numberOrId: number | string, { isClient }: Reader) =>
  `${isClient ? 'portal' : 'tickets'}/${numberOrId}`;

export const ticketReference = defineReference(ticketSubject, {
  table: 'ticket',
  sees: seesTicket,
  find: ticketFor,
  label: (ticket) => (ticket ? ticketLabel(ticket) : 'A ticket'),
  path: (id, ticket, reader) => ticketPath(ticket?.number || id, reader),
  drafts: { reply: 'draft.keep', note: 'note.write' },
  attachments: true,
  presence: true,
  followers: 'ticket.triage',
  tags: true,
  links: 'ticket.triage',
});
