import { date, text, unique } from 'drizzle-orm/pg-core';
import { lengthWithin } from '../core/columns';
import { tenantTable } from '../core/tenant-table';

/** A day on which the organization is closed, whatever its hours say. */
export const holiday = tenantTable(
  'holiday',
  {
    /** In the organization's own time zone. */
    onDate: date('on_date').notNull(),
    name: text('name').notNull(),
  },
  { visibility: 'staff' },
  (table) => [
    unique('holiday_once').on(table.organizationId, table.onDate),
    lengthWithin('holiday_name_length', table.name, 80),
  ],
);
