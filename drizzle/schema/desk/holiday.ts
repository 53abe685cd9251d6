import { date, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, lengthWithin, organizationId } from '../core/columns';
import { organization } from '../platform/organization';

/** A day on which the organization is closed, whatever its hours say. */
export const holiday = pgTable(
  'holiday',
  {
    id: id(),
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    /** In the organization's own time zone. */
    onDate: date('on_date').notNull(),
    name: text('name').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('holiday_once').on(table.organizationId, table.onDate),
    lengthWithin('holiday_name_length', table.name, 80),
  ],
);
