import { index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { actorTypes, eventKinds } from '@/zero/desk/event/values';
import { oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { apiKey } from '../platform/api-key';
import { member } from '../platform/member';
import { ticket } from './ticket';

/** What happened to a ticket, who did it and when. Append-only. */
export const ticketEvent = tenantTable(
  'ticket_event',
  {
    ticketId: uuid('ticket_id').notNull(),
    actorId: uuid('actor_id'),
    /** The key that did it, where no person did. */
    apiKeyId: uuid('api_key_id'),
    actorType: text('actor_type', { enum: actorTypes }).notNull(),
    kind: text('kind', { enum: eventKinds }).notNull(),
    /** The value before, as an id or a word of the registry. */
    fromValue: text('from_value'),
    toValue: text('to_value'),
    /** The event's name in the system it was imported from. */
    externalKey: text('external_key'),
  },
  {
    visibility: { exception: 'a client’s person reads back what they did, because they write it' },
    writes: ['insert'],
    unaudited: 'written beside what it tells',
    references: {
      ticketId: { to: ticket, onDelete: 'cascade' },
      actorId: { to: member },
      apiKeyId: { to: apiKey },
    },
  },
  (table) => [
    // The timeline of a ticket.
    index('ticket_event_timeline').on(table.ticketId, table.createdAt, table.id),
    // An import that runs twice finds what it made the first time.
    unique('ticket_event_external_key').on(table.ticketId, table.externalKey),
    oneOf('ticket_event_actor_type', table.actorType, actorTypes),
    oneOf('ticket_event_kind', table.kind, eventKinds),
  ],
);
