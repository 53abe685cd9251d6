import { text, unique, uuid } from 'drizzle-orm/pg-core';
import { tenantTable } from '../core/tenant-table';
import { member } from '../platform/member';

/** The secret address at which calendar applications read a member's shifts. Never synced. */
export const calendarFeed = tenantTable(
  'calendar_feed',
  {
    memberId: uuid('member_id').notNull(),
    /** SHA-256 of the secret, in hexadecimal digits. */
    hash: text('hash').notNull(),
  },
  {
    visibility: 'own',
    worker: 'reads',
    unaudited: 'it shows its member what they see anyway, and only they make and remove it',
    references: { memberId: { to: member, onDelete: 'cascade' } },
  },
  (table) => [
    unique('calendar_feed_of_member').on(table.memberId),
    unique('calendar_feed_hash').on(table.hash),
  ],
);
