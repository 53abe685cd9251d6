import { sql } from 'drizzle-orm';
import { check, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { relationKinds } from '@/zero/desk/relation/values';
import { oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { ticket } from './ticket';

/** A tie between two tickets, kept once and shown on both. */
export const ticketRelation = tenantTable(
  'ticket_relation',
  {
    fromId: uuid('from_id').notNull(),
    toId: uuid('to_id').notNull(),
    kind: text('kind', { enum: relationKinds }).notNull(),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      fromId: { to: ticket, onDelete: 'cascade' },
      toId: { to: ticket, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('ticket_relation_once').on(table.fromId, table.toId, table.kind),
    index('ticket_relation_to').on(table.toId),
    oneOf('ticket_relation_kind', table.kind, relationKinds),
    check('ticket_relation_apart', sql`${table.fromId} <> ${table.toId}`),
  ],
);
