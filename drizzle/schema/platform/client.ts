import { text, unique } from 'drizzle-orm/pg-core';
import { instant, lengthWithin } from '../core/columns';
import { tenantTable } from '../core/tenant-table';

/** A customer company of the organization. */
export const client = tenantTable(
  'client',
  {
    name: text('name').notNull(),
    plan: text('plan').notNull().default('standard'),
    /** Since when its people are shut out. */
    disabledAt: instant('disabled_at'),
  },
  {
    visibility: {
      exception: 'a client’s person reads the row of their own client and changes none',
    },
    isReferenced: true,
  },
  (table) => [
    unique('client_name').on(table.organizationId, table.name),
    lengthWithin('client_name_length', table.name, 160),
  ],
);
