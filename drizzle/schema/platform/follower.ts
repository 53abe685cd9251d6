import { index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { tenantTable } from '../core/tenant-table';
import { member } from './member';
import { subjectKey } from './subject';

/** One of the organization's people who is notified of a subject without being responsible for it. */
export const follower = tenantTable(
  'follower',
  {
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    memberId: uuid('member_id').notNull(),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      memberId: { to: member, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('follower_once').on(table.subjectId, table.memberId),
    index('follower_by_member').on(table.memberId, table.subjectId),
    subjectKey('follower_subject_fk', table),
  ],
);
