import { boolean, foreignKey, integer, jsonb, pgTable } from 'drizzle-orm/pg-core';
import type { PageRule } from '@/zero/platform/notification/page-rules';
import type { NotificationChoices } from '@/zero/platform/notification/values';
import type { ListChoices } from '@/zero/platform/preference/values';
import { id, instant, organizationId } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { member } from './member';

/** What a person chose for themselves; a row appears with the first choice. */
export const preference = pgTable(
  'preference',
  {
    /** The member's id. */
    id: id(),
    organizationId: organizationId(),
    undoSendSeconds: integer('undo_send_seconds').notNull().default(0),
    notifications: jsonb('notifications').$type<NotificationChoices>().notNull().default({}),
    /** How pages reach them; null while that is as by default. */
    pageRules: jsonb('page_rules').$type<readonly PageRule[]>(),
    lists: jsonb('lists').$type<ListChoices>().notNull().default({}),
    /** Whether last week's metrics are emailed to them on Mondays. */
    weeklyFigures: boolean('weekly_figures').notNull().default(false),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'preference_member_fk',
      columns: [table.organizationId, table.id],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete('cascade'),
  ],
);
declareAccess(preference, {
  visibility: 'own',
  writes: ['insert', 'update'],
  unaudited: 'its owner’s alone',
});
