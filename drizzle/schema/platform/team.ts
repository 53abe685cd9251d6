import { pgTable, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, lengthWithin, organizationId } from '../core/columns';
import { organization } from './organization';

export const team = pgTable(
  'team',
  {
    id: id(),
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    createdAt: createdAt(),
    /** Since when it was removed: tickets that have it keep it, and nobody chooses it any more. */
    archivedAt: instant('archived_at'),
  },
  (table) => [
    unique('team_tenant').on(table.organizationId, table.id),
    unique('team_name').on(table.organizationId, table.name),
    lengthWithin('team_name_length', table.name, 120),
  ],
);
