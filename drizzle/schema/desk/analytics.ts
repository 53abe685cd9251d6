import {
  bigint,
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { TicketMetrics } from '@/zero/desk/analytics/fact';
import type { SegmentEntry } from '@/zero/desk/analytics/manifest';
import type { BusinessHours } from '@/zero/platform/organization/schema';
import { createdAt, id, instant, organizationId } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { organization } from '../platform/organization';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/**
 * The delta: the facts of tickets that changed since their month was sealed. Small, because the worker
 * seals; whoever is not here stands in a segment.
 */
export const ticketFact = pgTable(
  'ticket_fact',
  {
    /** The ticket's id; no foreign key, because a deleted ticket leaves word that it is gone. */
    id: id(),
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    /** Of creation, in UTC, `YYYY-MM`: the segment that this row overrules. */
    month: text('month').notNull(),
    isDeleted: boolean('is_deleted').notNull().default(false),
    fact: jsonb('fact').$type<TicketMetrics>().notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('ticket_fact_of_month').on(table.organizationId, table.month),
    unique('ticket_fact_number').on(table.organizationId, table.number),
  ],
);
declareAccess(ticketFact, { visibility: 'staff', unaudited: 'derived' });

/** What the segments of an organization are: one row, replaced as a whole. */
export const analyticsManifest = pgTable(
  'analytics_manifest',
  {
    /** The organization's id. */
    id: id(),
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    segments: jsonb('segments').$type<SegmentEntry[]>().notNull().default([]),
    /** Tickets that still wait to be read for the first time; 0 when the metrics are complete. */
    pending: integer('pending').notNull().default(0),
    sealedAt: instant('sealed_at').notNull(),
  },
  (table) => [unique('analytics_manifest_once').on(table.organizationId)],
);
declareAccess(analyticsManifest, { visibility: 'staff', unaudited: 'derived' });

/** A sealed month's columns, by the hash of their content. Never synced: browsers fetch and keep them. */
export const analyticsSegment = pgTable(
  'analytics_segment',
  {
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    /** SHA-256 of the Arrow file, in hex. */
    hash: text('hash').notNull(),
    /** The Arrow file, compressed with Brotli. */
    body: bytes('body').notNull(),
    createdAt: createdAt(),
    /** When it was found to be in no manifest any more. */
    leftAt: instant('left_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.hash] })],
);
declareAccess(analyticsSegment, { visibility: 'staff', unaudited: 'derived' });

/** Tickets whose facts are out of date, as triggers note them. Append-only; the worker removes what it has read. */
export const factStale = pgTable(
  'fact_stale',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    organizationId: organizationId(),
    /** Empty where a whole month is to be read anew. */
    ticketId: uuid('ticket_id'),
    /** With `ticketId` only for a ticket that was deleted, like `number`: nothing else is left to ask. */
    month: text('month'),
    number: integer('number'),
  },
  (table) => [index('fact_stale_of_organization').on(table.organizationId, table.id)],
);
declareAccess(factStale, {
  visibility: 'staff',
  worker: 'changes',
  writes: ['insert', 'delete'],
  unaudited: 'work that waits',
});

/** The opening hours as they were: a duration counts by the hours of the day on which its event happened. */
export const scheduleVersion = pgTable(
  'schedule_version',
  {
    id: id().defaultRandom(),
    organizationId: organizationId(),
    validFrom: instant('valid_from').notNull().defaultNow(),
    timeZone: text('time_zone').notNull(),
    businessHours: jsonb('business_hours').$type<BusinessHours>().notNull(),
    /** `YYYY-MM-DD`. */
    holidays: jsonb('holidays').$type<string[]>().notNull(),
  },
  (table) => [
    index('schedule_version_newest').on(table.organizationId, table.validFrom),
    foreignKey({
      name: 'schedule_version_organization_fk',
      columns: [table.organizationId],
      foreignColumns: [organization.id],
    }).onDelete('cascade'),
  ],
);
declareAccess(scheduleVersion, {
  visibility: 'staff',
  writes: ['insert'],
  unaudited: 'derived from the organization, whose change is recorded',
});
