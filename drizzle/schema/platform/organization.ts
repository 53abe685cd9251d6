import { sql } from 'drizzle-orm';
import { boolean, check, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { amountLocales } from '@/lib/format/locales';
import type { OptionalModule } from '@/zero/core/optional-modules';
import type { BusinessHours } from '@/zero/platform/organization/schema';
import { createdAt, id, lengthWithin, oneOf } from '../core/columns';
import { declareAccess } from '../core/tenant-table';

export const organization = pgTable(
  'organization',
  {
    id: id(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    /** IANA name. */
    timeZone: text('time_zone').notNull(),
    /** BCP 47: how amounts are written and read here. */
    locale: text('locale', { enum: amountLocales }).notNull().default('en-GB'),
    businessHours: jsonb('business_hours').$type<BusinessHours>().notNull(),
    /** Internal members must prove a second factor. */
    requiresTwoFactor: boolean('requires_two_factor').notNull().default(false),
    /** Modules that it does not use; their data stays. */
    disabledModules: jsonb('disabled_modules')
      .$type<readonly OptionalModule[]>()
      .notNull()
      .default([]),
    createdAt: createdAt(),
  },
  (table) => [
    check('organization_slug_shape', sql`${table.slug} ~ '^[a-z0-9][a-z0-9-]{1,47}$'`),
    lengthWithin('organization_name_length', table.name, 120),
    oneOf('organization_locale', table.locale, amountLocales),
    check('organization_disabled_modules', sql`jsonb_typeof(${table.disabledModules}) = 'array'`),
  ],
);
declareAccess(organization, {
  visibility: { exception: 'it is the tenant itself; members find theirs before they enter it' },
  writes: ['insert', 'update'],
});

/** The last ticket number given out; apart from `organization`, so that creating a ticket replicates nothing else. */
export const ticketCounter = pgTable('ticket_counter', {
  organizationId: uuid('organization_id')
    .primaryKey()
    .references(() => organization.id, { onDelete: 'cascade' }),
  lastNumber: integer('last_number').notNull().default(0),
});
declareAccess(ticketCounter, {
  visibility: 'staff',
  writes: ['insert', 'update'],
  unaudited: 'bookkeeping',
});
