import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, organizationId } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { member } from '../platform/member';
import { ticket } from './ticket';

/** CSAT: one rating a ticket, 1 to 5, with a comment. */
export const ticketFeedback = pgTable(
  'ticket_feedback',
  {
    id: id(),
    organizationId: organizationId(),
    clientId: uuid('client_id').notNull(),
    ticketId: uuid('ticket_id').notNull(),
    memberId: uuid('member_id'),
    rating: integer('rating').notNull(),
    comment: text('comment'),
    createdAt: createdAt(),
  },
  (table) => [
    unique('ticket_feedback_ticket').on(table.ticketId),
    foreignKey({
      name: 'ticket_feedback_ticket_fk',
      columns: [table.organizationId, table.clientId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.clientId, ticket.id],
    })
      .onUpdate('cascade')
      .onDelete('cascade'),
    foreignKey({
      name: 'ticket_feedback_member_fk',
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }),
    check('ticket_feedback_rating_range', sql`${table.rating} between 1 and 5`),
    check('ticket_feedback_comment_length', sql`char_length(${table.comment}) <= 5000`),
  ],
);
declareAccess(ticketFeedback, { visibility: 'client', writes: ['insert', 'update'] });
