import { foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, lengthWithin, organizationId } from '../core/columns';
import { organization } from '../platform/organization';
import { ticket } from './ticket';

/** A word that the organization's people put on tickets. Clients never see it. */
export const tag = pgTable(
  'tag',
  {
    id: id(),
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** Degrees on the colour wheel. */
    hue: integer('hue').notNull().default(210),
    createdAt: createdAt(),
  },
  (table) => [
    unique('tag_tenant').on(table.organizationId, table.id),
    unique('tag_name').on(table.organizationId, table.name),
    lengthWithin('tag_name_length', table.name, 40),
  ],
);

/** A tag on a ticket. */
export const ticketTag = pgTable(
  'ticket_tag',
  {
    id: id(),
    organizationId: organizationId(),
    ticketId: uuid('ticket_id').notNull(),
    tagId: uuid('tag_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('ticket_tag_once').on(table.ticketId, table.tagId),
    // The tickets of a tag.
    index('ticket_tag_by_tag').on(table.tagId, table.ticketId),
    foreignKey({
      name: 'ticket_tag_ticket_fk',
      columns: [table.organizationId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'ticket_tag_tag_fk',
      columns: [table.organizationId, table.tagId],
      foreignColumns: [tag.organizationId, tag.id],
    }).onDelete('cascade'),
  ],
);
