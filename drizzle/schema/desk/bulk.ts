import { foreignKey, index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, organizationId } from '../core/columns';
import { declareAccess, tenantTable } from '../core/tenant-table';
import { member } from '../platform/member';
import { ticket } from './ticket';

export const bulkOutcomes = [
  'pending',
  'changed',
  'unchanged',
  'refused',
  'undone',
  'kept',
] as const;

/** One change that somebody made to many tickets at once. Server only. */
export const bulkChange = tenantTable(
  'bulk_change',
  {
    memberId: uuid('member_id').notNull(),
    /** The mutator and its arguments but for the ticket. */
    change: jsonb('change').$type<Record<string, unknown>>().notNull(),
    finishedAt: instant('finished_at'),
    undoneAt: instant('undone_at'),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'update'],
    unaudited: 'progress; each ticket has its own entry',
    references: {
      memberId: { to: member, onDelete: 'cascade' },
    },
    isReferenced: true,
  },
);

/** What a bulk change did to one ticket, and what it takes to undo it. Server only. */
export const bulkItem = pgTable(
  'bulk_item',
  {
    id: id(),
    organizationId: organizationId(),
    bulkId: uuid('bulk_id').notNull(),
    ticketId: uuid('ticket_id').notNull(),
    outcome: text('outcome', { enum: bulkOutcomes }).notNull(),
    /** The columns that changed, as they were and as they became. */
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
    reason: text('reason'),
  },
  (table) => [
    unique('bulk_item_once').on(table.bulkId, table.ticketId),
    index('bulk_item_of_ticket').on(table.ticketId),
    foreignKey({
      name: 'bulk_item_bulk_fk',
      columns: [table.organizationId, table.bulkId],
      foreignColumns: [bulkChange.organizationId, bulkChange.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'bulk_item_ticket_fk',
      columns: [table.organizationId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    oneOf('bulk_item_outcome', table.outcome, bulkOutcomes),
  ],
);
declareAccess(bulkItem, {
  visibility: 'staff',
  writes: ['insert', 'update'],
  unaudited: 'progress; each ticket has its own entry',
});
