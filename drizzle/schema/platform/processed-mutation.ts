import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { createdAt, organizationId } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { member } from './member';

/** That a change arrived: sent once more under the same id, it is not done again. Server only. */
export const processedMutation = pgTable(
  'receipt',
  {
    memberId: uuid('member_id').notNull(),
    /** The `writeId` that the sender gave it. */
    writeId: uuid('write_id').notNull(),
    organizationId: organizationId(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.writeId] }),
    index('receipt_age').on(table.createdAt),
    foreignKey({
      name: 'receipt_member_fk',
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete('cascade'),
  ],
);
declareAccess(processedMutation, {
  visibility: { exception: 'only its member and the worker see it, staff or not' },
  writes: ['insert', 'delete'],
  unaudited: 'bookkeeping',
});
