import { index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import { lengthWithin } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { subjectKey } from './subject';

/** A word that the organization's people put on tickets and other subjects. Clients never see it. */
export const tag = tenantTable(
  'tag',
  {
    name: text('name').notNull(),
    /** Degrees on the colour wheel. */
    hue: integer('hue').notNull().default(210),
  },
  { visibility: 'staff', isReferenced: true },
  (table) => [
    unique('tag_name').on(table.organizationId, table.name),
    lengthWithin('tag_name_length', table.name, 40),
  ],
);

/** A tag on a subject. */
export const tagLink = tenantTable(
  'tag_link',
  {
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    tagId: uuid('tag_id').notNull(),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      tagId: { to: tag, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('tag_link_once').on(table.subjectId, table.tagId),
    index('tag_link_by_tag').on(table.tagId, table.subjectId),
    subjectKey('tag_link_subject_fk', table),
  ],
);
