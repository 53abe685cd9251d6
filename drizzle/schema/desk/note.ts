import { boolean, foreignKey, index, text, uuid } from 'drizzle-orm/pg-core';
import { bodyLimit } from '@/zero/desk/message/values';
import { instant, lengthWithin } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { apiKey } from '../platform/api-key';
import { member } from '../platform/member';
import { ticket } from './ticket';

/** What agents tell each other about a ticket. Its own table, never in a client's queries. */
export const ticketNote = tenantTable(
  'ticket_note',
  {
    ticketId: uuid('ticket_id').notNull(),
    authorId: uuid('author_id'),
    /** The key that wrote it, where no person did. */
    apiKeyId: uuid('api_key_id'),
    body: text('body').notNull(),
    /** Shown as it was typed: imported text is nobody's Markdown. */
    isPlain: boolean('is_plain').notNull().default(false),
    /** The ticket it was written on, where a merge moved it. */
    originTicketId: uuid('origin_ticket_id'),
    /** When the server took it; a row without it is not yet saved. */
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  {
    visibility: 'staff',
    writes: ['insert'],
    references: {
      ticketId: { to: ticket, onDelete: 'cascade' },
      authorId: { to: member },
      apiKeyId: { to: apiKey },
    },
    isReferenced: true,
  },
  (table) => [
    // Notes stand in the thread in order of time.
    index('ticket_note_thread').on(table.ticketId, table.createdAt, table.id),
    foreignKey({
      name: 'ticket_note_origin_fk',
      columns: [table.organizationId, table.originTicketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }),
    lengthWithin('ticket_note_body_length', table.body, bodyLimit),
  ],
);
