import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { relationKinds } from '@/zero/desk/relation/values';
import { createdAt, id, oneOf, organizationId } from '../core/columns';
import { ticket } from './ticket';

/** A tie between two tickets, kept once and shown on both. */
export const ticketRelation = pgTable(
  'ticket_relation',
  {
    id: id(),
    organizationId: organizationId(),
    fromId: uuid('from_id').notNull(),
    toId: uuid('to_id').notNull(),
    kind: text('kind', { enum: relationKinds }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('ticket_relation_once').on(table.fromId, table.toId, table.kind),
    index('ticket_relation_to').on(table.toId),
    foreignKey({
      name: 'ticket_relation_from_fk',
      columns: [table.organizationId, table.fromId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'ticket_relation_to_fk',
      columns: [table.organizationId, table.toId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    oneOf('ticket_relation_kind', table.kind, relationKinds),
    check('ticket_relation_apart', sql`${table.fromId} <> ${table.toId}`),
  ],
);
