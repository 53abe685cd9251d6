import {
  type AnyPgColumn,
  foreignKey,
  pgSchema,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { organizationId } from '../core/columns';
import { organization } from './organization';

/** For tables that the application cannot read or write; triggers keep them. */
export const internal = pgSchema('internal');

/**
 * What rows of other modules may refer to by type and id. Written by the triggers that
 * `register_subject` puts on a subject's own table.
 */
export const subject = internal.table(
  'subject',
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    /** As in `zero/references.ts`. */
    type: text('type').notNull(),
    id: uuid('id').notNull(),
    /** The client whose people may see it; null where only staff may. */
    clientId: uuid('client_id'),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.type, table.id] }),
    unique('subject_of_client').on(table.organizationId, table.clientId, table.type, table.id),
  ],
);

type SubjectColumns = {
  organizationId: AnyPgColumn;
  subjectType: AnyPgColumn;
  subjectId: AnyPgColumn;
};

/** The foreign key of a row that goes with its subject. */
export const subjectKey = (name: string, table: SubjectColumns) =>
  foreignKey({
    name,
    columns: [table.organizationId, table.subjectType, table.subjectId],
    foreignColumns: [subject.organizationId, subject.type, subject.id],
  }).onDelete('cascade');
