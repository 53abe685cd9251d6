import { sql } from 'drizzle-orm';
import { check, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import {
  followUpTitleLimit,
  reviewDocumentLimit,
  reviewStatuses,
} from '@/zero/incidents/review/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { member } from '../platform/member';
import { incident } from './incident';

/** What was learned from an incident, written after it. */
export const incidentReview = tenantTable(
  'incident_review',
  {
    incidentId: uuid('incident_id').notNull(),
    status: text('status', { enum: reviewStatuses }).notNull(),
    /** Markdown. */
    document: text('document').notNull(),
    /** Counts the changes of the document, so that nobody overwrites what they have not read. */
    version: integer('version').notNull().default(1),
    ownerId: uuid('owner_id'),
    publishedAt: instant('published_at'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'update'],
    references: { incidentId: { to: incident, onDelete: 'cascade' }, ownerId: { to: member } },
  },
  (table) => [
    unique('incident_review_once').on(table.incidentId),
    check(
      'incident_review_document_length',
      sql`char_length(${table.document}) <= ${sql.raw(String(reviewDocumentLimit))}`,
    ),
    oneOf('incident_review_status', table.status, reviewStatuses),
    check(
      'incident_review_published',
      sql`(${table.status} = 'published') = (${table.publishedAt} is not null)`,
    ),
  ],
);

/** What has to be done so that an incident does not come again. */
export const incidentFollowUp = tenantTable(
  'incident_follow_up',
  {
    incidentId: uuid('incident_id').notNull(),
    title: text('title').notNull(),
    ownerId: uuid('owner_id'),
    doneAt: instant('done_at'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  {
    visibility: 'staff',
    references: { incidentId: { to: incident, onDelete: 'cascade' }, ownerId: { to: member } },
  },
  (table) => [
    index('incident_follow_up_of_incident').on(table.incidentId, table.createdAt, table.id),
    lengthWithin('incident_follow_up_title_length', table.title, followUpTitleLimit),
  ],
);
