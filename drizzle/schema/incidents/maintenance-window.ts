import { check, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { windowTitleLimit } from '@/zero/incidents/maintenance-window/values';
import { instant, lengthWithin } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { service } from './service';

/** A time in which new alerts of some services page nobody. */
export const maintenanceWindow = tenantTable(
  'maintenance_window',
  {
    title: text('title').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** The member who added it; nobody where a program did. No foreign key, as of an alert. */
    createdBy: uuid('created_by'),
    /** When the worker next looks which of its alerts it suppresses no more; null once it is over. */
    releaseDueAt: instant('release_due_at'),
    archivedAt: instant('archived_at'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  {
    visibility: 'staff',
    worker: 'reads',
    writes: ['insert', 'update'],
    isReferenced: true,
    unaudited: 'what people do leaves entries; when the worker looks changes no right',
  },
  (table) => [
    index('maintenance_window_by_time').on(table.organizationId, table.startsAt, table.id),
    index('maintenance_window_due')
      .on(table.releaseDueAt)
      .where(sql`${table.releaseDueAt} is not null`),
    lengthWithin('maintenance_window_title_length', table.title, windowTitleLimit),
    check('maintenance_window_times', sql`${table.startsAt} < ${table.endsAt}`),
  ],
);

/** That a maintenance window covers a service. */
export const maintenanceWindowService = tenantTable(
  'maintenance_window_service',
  { windowId: uuid('window_id').notNull(), serviceId: uuid('service_id').notNull() },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      windowId: { to: maintenanceWindow, onDelete: 'cascade' },
      serviceId: { to: service, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('maintenance_window_service_once').on(
      table.organizationId,
      table.windowId,
      table.serviceId,
    ),
    index('maintenance_window_service_of').on(table.organizationId, table.serviceId),
  ],
);
