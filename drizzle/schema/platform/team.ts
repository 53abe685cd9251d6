import { text, unique } from 'drizzle-orm/pg-core';
import { instant, lengthWithin } from '../core/columns';
import { tenantTable } from '../core/tenant-table';

export const team = tenantTable(
  'team',
  {
    name: text('name').notNull(),
    /** Since when it was removed: tickets that have it keep it, and nobody chooses it any more. */
    archivedAt: instant('archived_at'),
  },
  { visibility: 'staff', writes: ['insert', 'update'], isReferenced: true },
  (table) => [
    unique('team_name').on(table.organizationId, table.name),
    lengthWithin('team_name_length', table.name, 120),
  ],
);
