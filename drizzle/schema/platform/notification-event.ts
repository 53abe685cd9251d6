import { index, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { notificationKinds } from '@/zero/platform/notification/values';
import { oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { ticket } from '../desk/ticket';

/**
 * Something to be told of, written in the transaction of its cause; the worker decides whom to tell,
 * because whoever caused it may not see that. Server only, gone once told.
 */
export const notificationEvent = tenantTable(
  'announcement',
  {
    kind: text('kind', { enum: notificationKinds }).notNull(),
    ticketId: uuid('ticket_id'),
    /** The member who did it; nobody where a clock did. */
    actorId: uuid('actor_id'),
    /** The message, note or member that it is about. */
    subjectId: uuid('subject_id'),
    /** What else the kind needs, like who was mentioned. */
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
  },
  {
    visibility: 'worker',
    unaudited: 'work that waits',
    references: {
      ticketId: { to: ticket, onDelete: 'cascade' },
    },
  },
  (table) => [
    index('announcement_oldest').on(table.createdAt),
    oneOf('announcement_kind', table.kind, notificationKinds),
  ],
);
