import { sql } from 'drizzle-orm';
import { check, index, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import type { AlertLink } from '@/zero/incidents/alert/values';
import { changeSourceLimit, changeSummaryLimit } from '@/zero/incidents/change-event/values';
import { instant, lengthWithin } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { service } from './service';

/** That something of a service was changed, such as by a deployment; kept for 90 days. */
export const changeEvent = tenantTable(
  'change_event',
  {
    serviceId: uuid('service_id').notNull(),
    /** The integration that sent it; no foreign key, because the change outlives it. */
    integrationId: uuid('integration_id'),
    summary: text('summary').notNull(),
    /** What it was changed by: a host, a pipeline. */
    source: text('source').notNull().default(''),
    links: jsonb('links').$type<readonly AlertLink[]>().notNull().default([]),
    /** What else was sent, without secrets. Never synced. */
    details: jsonb('details').$type<unknown>(),
    occurredAt: instant('occurred_at').notNull().defaultNow(),
  },
  {
    visibility: 'staff',
    worker: 'changes',
    unaudited: 'other systems report it; nobody changes it',
    references: { serviceId: { to: service, onDelete: 'cascade' } },
  },
  (table) => [
    index('change_event_of_service').on(table.organizationId, table.serviceId, table.occurredAt),
    index('change_event_age').on(table.createdAt),
    lengthWithin('change_event_summary_length', table.summary, changeSummaryLimit),
    check(
      'change_event_source_length',
      sql`char_length(${table.source}) <= ${sql.raw(String(changeSourceLimit))}`,
    ),
  ],
);
