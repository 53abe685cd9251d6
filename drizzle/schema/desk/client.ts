import { pgTable, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, lengthWithin, organizationId } from '../core/columns';
import { organization } from '../platform/organization';

/** A customer company of the organization. */
export const client = pgTable(
  'client',
  {
    id: id(),
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    plan: text('plan').notNull().default('standard'),
    createdAt: createdAt(),
    /** Since when its people are shut out. */
    disabledAt: instant('disabled_at'),
  },
  (table) => [
    unique('client_tenant').on(table.organizationId, table.id),
    unique('client_name').on(table.organizationId, table.name),
    lengthWithin('client_name_length', table.name, 160),
  ],
);
