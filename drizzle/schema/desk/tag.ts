import { index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import { lengthWithin } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { ticket } from './ticket';

/** A word that the organization's people put on tickets. Clients never see it. */
export const tag = tenantTable(
  'tag',
  {
    name: text('name').notNull(),
    /** Degrees on the colour wheel. */
    hue: integer('hue').notNull().default(210),
  },
  { visibility: 'staff', isReferenced: true },
  (table) => [
    unique('tag_name').on(table.organizationId, table.name),
    lengthWithin('tag_name_length', table.name, 40),
  ],
);

/** A tag on a ticket. */
export const ticketTag = tenantTable(
  'ticket_tag',
  {
    ticketId: uuid('ticket_id').notNull(),
    tagId: uuid('tag_id').notNull(),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      ticketId: { to: ticket, onDelete: 'cascade' },
      tagId: { to: tag, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('ticket_tag_once').on(table.ticketId, table.tagId),
    // The tickets of a tag.
    index('ticket_tag_by_tag').on(table.tagId, table.ticketId),
  ],
);
