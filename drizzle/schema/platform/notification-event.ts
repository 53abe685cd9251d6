import { foreignKey, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { notificationKinds } from '@/zero/platform/notification/values';
import { createdAt, id, oneOf, organizationId } from '../core/columns';
import { organization } from './organization';
import { ticket } from '../desk/ticket';

/**
 * Something to be told of, written in the transaction of its cause; the worker decides whom to tell,
 * because whoever caused it may not see that. Server only, gone once told.
 */
export const notificationEvent = pgTable(
  'announcement',
  {
    id: id(),
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: notificationKinds }).notNull(),
    ticketId: uuid('ticket_id'),
    /** The member who did it; nobody where a clock did. */
    actorId: uuid('actor_id'),
    /** The message, note or member that it is about. */
    subjectId: uuid('subject_id'),
    /** What else the kind needs, like who was mentioned. */
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (table) => [
    index('announcement_oldest').on(table.createdAt),
    foreignKey({
      name: 'announcement_ticket_fk',
      columns: [table.organizationId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    oneOf('announcement_kind', table.kind, notificationKinds),
  ],
);
