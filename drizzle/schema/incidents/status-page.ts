import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import {
  componentStatuses,
  postImpacts,
  postKinds,
  postStatuses,
} from '@/zero/incidents/status-page/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { incident } from './incident';
import { service } from './service';

/** A page that shows anybody how the organization's services are. */
export const statusPage = tenantTable(
  'status_page',
  {
    /** Its public address, `/status/<slug>`: unique across the desk. */
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    about: text('about').notNull().default(''),
    isPublished: boolean('is_published').notNull().default(false),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  { visibility: 'staff', worker: 'reads', writes: ['insert', 'update'], isReferenced: true },
  (table) => [
    unique('status_page_slug').on(table.slug),
    lengthWithin('status_page_slug_length', table.slug, 60),
    lengthWithin('status_page_name_length', table.name, 120),
    check('status_page_about_length', sql`char_length(${table.about}) <= 2000`),
  ],
);

/** What a status page has a status of; all but its service is public. */
export const statusComponent = tenantTable(
  'status_component',
  {
    statusPageId: uuid('status_page_id').notNull(),
    serviceId: uuid('service_id'),
    name: text('name').notNull(),
    groupName: text('group_name').notNull().default(''),
    position: integer('position').notNull().default(0),
    status: text('status').notNull().default('operational'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    /** Since when the page does not show it any more. */
    archivedAt: instant('archived_at'),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'update'],
    isReferenced: true,
    references: {
      statusPageId: { to: statusPage, onDelete: 'cascade' },
      serviceId: { to: service },
    },
  },
  (table) => [
    index('status_component_page').on(table.organizationId, table.statusPageId, table.position),
    oneOf('status_component_status', table.status, componentStatuses),
    lengthWithin('status_component_name_length', table.name, 120),
    check('status_component_group_length', sql`char_length(${table.groupName}) <= 60`),
    check('status_component_position', sql`${table.position} between 0 and 10000`),
  ],
);

/** An incident or a maintenance as a status page describes it. */
export const statusPost = tenantTable(
  'status_post',
  {
    statusPageId: uuid('status_page_id').notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    impact: text('impact').notNull().default('none'),
    status: text('status').notNull(),
    startedAt: instant('started_at'),
    resolvedAt: instant('resolved_at'),
    scheduledFor: instant('scheduled_for'),
    scheduledUntil: instant('scheduled_until'),
    /** Since when the public sees it; null for a draft. */
    publishedAt: instant('published_at'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    /** Since when a draft is discarded. */
    archivedAt: instant('archived_at'),
    /** The incident that it describes: clients whose tickets are linked with that one see the post there. */
    incidentId: uuid('incident_id'),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'update'],
    isReferenced: true,
    references: {
      statusPageId: { to: statusPage, onDelete: 'cascade' },
      incidentId: { to: incident },
    },
  },
  (table) => [
    index('status_post_incident').on(table.organizationId, table.incidentId),
    index('status_post_page').on(table.organizationId, table.statusPageId, table.publishedAt),
    oneOf('status_post_kind', table.kind, postKinds),
    oneOf('status_post_impact', table.impact, postImpacts),
    oneOf('status_post_status', table.status, postStatuses),
    lengthWithin('status_post_title_length', table.title, 200),
    check(
      'status_post_kept',
      sql`${table.publishedAt} is null or (${table.archivedAt} is null and ${table.startedAt} is not null)`,
    ),
    check('status_post_ends', sql`${table.resolvedAt} >= ${table.startedAt}`),
    check(
      'status_post_scheduled',
      sql`(${table.kind} = 'maintenance') = (${table.scheduledFor} is not null)
        and (${table.scheduledFor} is null) = (${table.scheduledUntil} is null)
        and (${table.scheduledFor} is null or ${table.scheduledUntil} > ${table.scheduledFor})`,
    ),
  ],
);

/** That a post affects a component. */
export const statusPostComponent = tenantTable(
  'status_post_component',
  { statusPostId: uuid('status_post_id').notNull(), componentId: uuid('component_id').notNull() },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      statusPostId: { to: statusPost, onDelete: 'cascade' },
      componentId: { to: statusComponent, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('status_post_component_once').on(
      table.organizationId,
      table.statusPostId,
      table.componentId,
    ),
    index('status_post_component_to').on(table.organizationId, table.componentId),
  ],
);

/** What a post said at a time. It is never changed: a correction is another row. */
export const statusUpdate = tenantTable(
  'status_update',
  {
    statusPostId: uuid('status_post_id').notNull(),
    body: text('body').notNull(),
    status: text('status').notNull(),
    displayedAt: instant('displayed_at').notNull(),
    /** The update whose text this one replaces. */
    correctsId: uuid('corrects_id'),
  },
  {
    visibility: 'staff',
    writes: ['insert'],
    isReferenced: true,
    references: { statusPostId: { to: statusPost, onDelete: 'cascade' } },
  },
  (table) => [
    index('status_update_post').on(table.organizationId, table.statusPostId, table.displayedAt),
    index('status_update_corrects').on(table.organizationId, table.correctsId),
    oneOf('status_update_status', table.status, postStatuses),
    lengthWithin('status_update_body_length', table.body, 10_000),
  ],
);
