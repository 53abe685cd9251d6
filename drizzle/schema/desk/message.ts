import { boolean, foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { authorTypes, bodyLimit } from '@/zero/desk/message/values';
import { createdAt, id, instant, lengthWithin, oneOf, organizationId } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { apiKey } from '../platform/api-key';
import { member } from '../platform/member';
import { ticket } from './ticket';

/** The public thread of a ticket. */
export const ticketMessage = pgTable(
  'ticket_message',
  {
    id: id(),
    organizationId: organizationId(),
    clientId: uuid('client_id').notNull(),
    ticketId: uuid('ticket_id').notNull(),
    authorId: uuid('author_id'),
    /** The key that wrote it, where no person did. */
    apiKeyId: uuid('api_key_id'),
    authorType: text('author_type', { enum: authorTypes }).notNull(),
    body: text('body').notNull(),
    /** The ticket it was written on, where a merge moved it. */
    originTicketId: uuid('origin_ticket_id'),
    /** Sent by a rule and not by a person: never a first response. */
    automatic: boolean('automatic').notNull().default(false),
    /** Shown as it was typed: imported text is nobody's Markdown. */
    isPlain: boolean('is_plain').notNull().default(false),
    createdAt: createdAt(),
    /** When the server took it; a row without it is not yet sent. */
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  (table) => [
    unique('ticket_message_tenant').on(table.organizationId, table.id),
    // The thread, oldest first.
    index('ticket_message_thread').on(table.ticketId, table.createdAt, table.id),
    foreignKey({
      name: 'ticket_message_ticket_fk',
      columns: [table.organizationId, table.clientId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.clientId, ticket.id],
    })
      .onUpdate('cascade')
      .onDelete('cascade'),
    foreignKey({
      name: 'ticket_message_author_fk',
      columns: [table.organizationId, table.authorId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: 'ticket_message_api_key_fk',
      columns: [table.organizationId, table.apiKeyId],
      foreignColumns: [apiKey.organizationId, apiKey.id],
    }),
    foreignKey({
      name: 'ticket_message_origin_fk',
      columns: [table.organizationId, table.originTicketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }),
    oneOf('ticket_message_author_type', table.authorType, authorTypes),
    lengthWithin('ticket_message_body_length', table.body, bodyLimit),
  ],
);
declareAccess(ticketMessage, { visibility: 'client', writes: ['insert'] });
