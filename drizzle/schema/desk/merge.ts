import { foreignKey, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import { createdAt, organizationId } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { ticket } from './ticket';

/** What it takes to separate a merged ticket again, written when it was merged. Server only. */
export const ticketMerge = pgTable(
  'ticket_merge',
  {
    /** The ticket that was merged into the other. */
    ticketId: uuid('ticket_id').primaryKey(),
    organizationId: organizationId(),
    intoId: uuid('into_id').notNull(),
    /** What the merge changed beside moving what was written. */
    before: jsonb('before').$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'ticket_merge_ticket_fk',
      columns: [table.organizationId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'ticket_merge_into_fk',
      columns: [table.organizationId, table.intoId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
  ],
);
declareAccess(ticketMerge, { visibility: 'staff', writes: ['insert', 'delete'] });
