import { sql } from 'drizzle-orm';
import { check, foreignKey, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { linkKinds } from '@/zero/platform/subject-link/values';
import { oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { subject } from './subject';

/** A link between two subjects of any type, kept once and shown on both. */
export const subjectLink = tenantTable(
  'subject_link',
  {
    fromType: text('from_type').notNull(),
    fromId: uuid('from_id').notNull(),
    toType: text('to_type').notNull(),
    toId: uuid('to_id').notNull(),
    kind: text('kind', { enum: linkKinds }).notNull(),
  },
  { visibility: 'staff' },
  (table) => [
    unique('subject_link_once').on(table.fromId, table.toId, table.kind),
    index('subject_link_to').on(table.toId),
    foreignKey({
      name: 'subject_link_from_fk',
      columns: [table.organizationId, table.fromType, table.fromId],
      foreignColumns: [subject.organizationId, subject.type, subject.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'subject_link_to_fk',
      columns: [table.organizationId, table.toType, table.toId],
      foreignColumns: [subject.organizationId, subject.type, subject.id],
    }).onDelete('cascade'),
    oneOf('subject_link_kind', table.kind, linkKinds),
    check('subject_link_apart', sql`${table.fromId} <> ${table.toId}`),
  ],
);
