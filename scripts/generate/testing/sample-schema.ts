import { date, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '@/drizzle/schema/core/columns';
import { tenantTable } from '@/drizzle/schema/core/tenant-table';
import { member } from '@/drizzle/schema/platform/member';

// What a developer's schema may become: one new table, one with a new column, one that lost a column.
export * from '@/drizzle/schema';

export const shift = tenantTable(
  'shift',
  {
    memberId: uuid('member_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    payrollKey: text('payroll_key'),
  },
  {
    visibility: 'own',
    worker: 'reads',
    writes: ['insert', 'update'],
    references: { memberId: { to: member, onDelete: 'cascade' } },
  },
);

export const holiday = tenantTable(
  'holiday',
  { onDate: date('on_date').notNull(), name: text('name').notNull(), region: text('region') },
  { visibility: 'public' },
);

export const tag = tenantTable(
  'tag',
  { name: text('name').notNull() },
  { visibility: 'staff', isReferenced: true },
);
