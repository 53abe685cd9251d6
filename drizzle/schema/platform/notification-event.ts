import { index, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { notificationKinds } from '@/zero/platform/notification/values';
import { oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { subjectKey } from './subject';

/**
 * Something to be notified of, written in the transaction of its cause; the worker decides whom to tell,
 * because whoever caused it may not see that. Server only, gone once told.
 */
export const notificationEvent = tenantTable(
  'announcement',
  {
    kind: text('kind', { enum: notificationKinds }).notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** The member who did it; nobody where a clock did. */
    actorId: uuid('actor_id'),
    /** The message, note or member of the subject that it is about. */
    itemId: uuid('item_id'),
    /** What else the kind needs, like who was mentioned. */
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
  },
  {
    visibility: 'worker',
    unaudited: 'work that waits',
  },
  (table) => [
    index('announcement_oldest').on(table.createdAt),
    subjectKey('announcement_subject_fk', table),
    oneOf('announcement_kind', table.kind, notificationKinds),
  ],
);
