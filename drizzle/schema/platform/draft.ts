import { sql } from 'drizzle-orm';
import { check, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { draftKinds, draftLimit } from '@/zero/platform/draft/values';
import { userTypes } from '@/zero/core/user-types';
import { instant, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { member } from './member';
import { subjectKey } from './subject';

/** What somebody is writing on a subject: the same on every device, and handed over with the subject. */
export const draft = tenantTable(
  'draft',
  {
    memberId: uuid('member_id').notNull(),
    /** The author's user type: the organization's people see each other's drafts, clients only their own. */
    audience: text('audience', { enum: userTypes }).notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    kind: text('kind', { enum: draftKinds }).notNull(),
    body: text('body').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  {
    visibility: { exception: 'staff read each other’s drafts, a client’s person only their own' },
    unaudited: 'its writer’s alone',
    references: {
      memberId: { to: member, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('draft_once').on(table.memberId, table.subjectType, table.subjectId, table.kind),
    index('draft_of_subject').on(table.subjectId),
    subjectKey('draft_subject_fk', table),
    oneOf('draft_kind', table.kind, draftKinds),
    oneOf('draft_audience', table.audience, userTypes),
    check('draft_body_length', sql`char_length(${table.body}) <= ${sql.raw(String(draftLimit))}`),
  ],
);
