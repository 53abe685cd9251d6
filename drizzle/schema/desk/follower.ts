import { index, unique, uuid } from 'drizzle-orm/pg-core';
import { tenantTable } from '../core/tenant-table';
import { member } from '../platform/member';
import { ticket } from './ticket';

/** One of the organization's people who wants to hear of a ticket without holding it. */
export const ticketFollower = tenantTable(
  'ticket_follower',
  {
    ticketId: uuid('ticket_id').notNull(),
    memberId: uuid('member_id').notNull(),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      ticketId: { to: ticket, onDelete: 'cascade' },
      memberId: { to: member, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('ticket_follower_once').on(table.ticketId, table.memberId),
    index('ticket_follower_by_member').on(table.memberId, table.ticketId),
  ],
);
