import { foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { actorTypes, eventKinds } from '@/zero/desk/event/values';
import { createdAt, id, oneOf, organizationId } from '../core/columns';
import { member } from '../platform/member';
import { ticket } from './ticket';

/** What happened to a ticket, who did it and when. Append-only. */
export const ticketEvent = pgTable(
  'ticket_event',
  {
    id: id(),
    organizationId: organizationId(),
    ticketId: uuid('ticket_id').notNull(),
    actorId: uuid('actor_id'),
    actorType: text('actor_type', { enum: actorTypes }).notNull(),
    kind: text('kind', { enum: eventKinds }).notNull(),
    /** The value before, as an id or a word of the registry. */
    fromValue: text('from_value'),
    toValue: text('to_value'),
    createdAt: createdAt(),
    /** The event's name in the system it was imported from. */
    externalKey: text('external_key'),
  },
  (table) => [
    // The timeline of a ticket.
    index('ticket_event_timeline').on(table.ticketId, table.createdAt, table.id),
    // An import that runs twice finds what it made the first time.
    unique('ticket_event_external_key').on(table.ticketId, table.externalKey),
    foreignKey({
      name: 'ticket_event_ticket_fk',
      columns: [table.organizationId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'ticket_event_actor_fk',
      columns: [table.organizationId, table.actorId],
      foreignColumns: [member.organizationId, member.id],
    }),
    oneOf('ticket_event_actor_type', table.actorType, actorTypes),
    oneOf('ticket_event_kind', table.kind, eventKinds),
  ],
);
