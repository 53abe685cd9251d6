import { foreignKey, index, pgTable, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, organizationId } from '../core/columns';
import { member } from '../platform/member';
import { ticket } from './ticket';

/** One of the organization's people who wants to hear of a ticket without holding it. */
export const ticketFollower = pgTable(
  'ticket_follower',
  {
    id: id(),
    organizationId: organizationId(),
    ticketId: uuid('ticket_id').notNull(),
    memberId: uuid('member_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('ticket_follower_once').on(table.ticketId, table.memberId),
    index('ticket_follower_by_member').on(table.memberId, table.ticketId),
    foreignKey({
      name: 'ticket_follower_ticket_fk',
      columns: [table.organizationId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'ticket_follower_member_fk',
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete('cascade'),
  ],
);
