import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import {
  type AlertLabels,
  type AlertLink,
  alertGroupLimit,
  alertSeverities,
  alertStatuses,
  alertTitleLimit,
  dedupKeyLimit,
} from '@/zero/incidents/alert/values';
import { integrationKinds } from '@/zero/incidents/integration/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { incident } from './incident';
import { maintenanceWindow } from './maintenance-window';
import { service } from './service';

const source = () => text('source', { enum: integrationKinds }).notNull();

/** Something that a monitoring system reported of a service. */
export const alert = tenantTable(
  'alert',
  {
    serviceId: uuid('service_id').notNull(),
    /** The integration that sent it; no foreign key, because the alert outlives it. */
    integrationId: uuid('integration_id'),
    /** The incident that it belongs to. */
    incidentId: uuid('incident_id'),
    /** The maintenance window that suppresses it, or did. */
    maintenanceWindowId: uuid('maintenance_window_id'),
    source: source(),
    dedupKey: text('dedup_key').notNull(),
    /** `dedupKey` while the alert is open, then null: a service has one open alert of a key. */
    openKey: text('open_key'),
    status: text('status', { enum: alertStatuses }).notNull().default('triggered'),
    severity: text('severity', { enum: alertSeverities }).notNull(),
    title: text('title').notNull(),
    /** What its sender groups alerts by. */
    groupKey: text('group_key'),
    /** Events that were counted into it. */
    count: integer('count').notNull().default(1),
    labels: jsonb('labels').$type<AlertLabels>().notNull().default({}),
    links: jsonb('links').$type<readonly AlertLink[]>().notNull().default([]),
    firstSeenAt: instant('first_seen_at').notNull().defaultNow(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    acknowledgedAt: instant('acknowledged_at'),
    /** The member; nobody where a program did it. */
    acknowledgedBy: uuid('acknowledged_by'),
    resolvedAt: instant('resolved_at'),
    resolvedBy: uuid('resolved_by'),
  },
  {
    visibility: 'staff',
    isReferenced: true,
    writes: ['insert', 'update'],
    unaudited:
      'each change of its status leaves an entry; one more event of it changes only its count',
    references: {
      serviceId: { to: service, onDelete: 'cascade' },
      incidentId: { to: incident },
      maintenanceWindowId: { to: maintenanceWindow },
    },
  },
  (table) => [
    unique('alert_open').on(table.organizationId, table.serviceId, table.openKey),
    index('alert_newest').on(table.organizationId, table.status, table.firstSeenAt),
    index('alert_resolved').on(table.organizationId, table.status, table.resolvedAt),
    index('alert_of_service').on(table.organizationId, table.serviceId, table.firstSeenAt),
    index('alert_of_incident')
      .on(table.organizationId, table.incidentId, table.firstSeenAt)
      .where(sql`${table.incidentId} is not null`),
    index('alert_of_maintenance_window')
      .on(table.organizationId, table.maintenanceWindowId)
      .where(sql`${table.maintenanceWindowId} is not null`),
    index('alert_recent').on(table.organizationId, table.serviceId, table.createdAt),
    oneOf('alert_source', table.source, integrationKinds),
    oneOf('alert_status', table.status, alertStatuses),
    oneOf('alert_severity', table.severity, alertSeverities),
    lengthWithin('alert_title_length', table.title, alertTitleLimit),
    lengthWithin('alert_dedup_key_length', table.dedupKey, dedupKeyLimit),
    lengthWithin('alert_group_length', table.groupKey, alertGroupLimit),
    check('alert_count', sql`${table.count} > 0`),
    check(
      'alert_open_key',
      sql`case when ${table.status} = 'resolved' then ${table.openKey} is null
        else coalesce(${table.openKey} = ${table.dedupKey}, false) end`,
    ),
  ],
);

/** The last event of an alert as it was sent, without secrets. Never synced. */
export const alertPayload = tenantTable(
  'alert_payload',
  {
    alertId: uuid('alert_id').notNull(),
    payload: jsonb('payload').$type<unknown>().notNull(),
  },
  {
    visibility: 'staff',
    unaudited: 'part of its alert',
    references: { alertId: { to: alert, onDelete: 'cascade' } },
  },
  (table) => [unique('alert_payload_of').on(table.organizationId, table.alertId)],
);

/** A request of a monitoring system that was accepted and waits for the worker. Never synced. */
export const alertInbox = tenantTable(
  'alert_inbox',
  {
    serviceId: uuid('service_id').notNull(),
    integrationId: uuid('integration_id').notNull(),
    apiKeyId: uuid('api_key_id').notNull(),
    source: source(),
    events: jsonb('events').$type<unknown[]>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    dueAt: instant('due_at').notNull().defaultNow(),
    lastError: text('last_error'),
    /** When it was given up: it stays for 30 days. */
    deadAt: instant('dead_at'),
  },
  {
    visibility: 'staff',
    worker: 'changes',
    unaudited: 'work that waits',
    references: { serviceId: { to: service, onDelete: 'cascade' } },
  },
  (table) => [
    index('alert_inbox_due').on(
      table.organizationId,
      table.serviceId,
      table.deadAt,
      table.createdAt,
    ),
    index('alert_inbox_dead').on(table.deadAt),
  ],
);

/** Deliveries that were counted already, by which one that is sent again is recognized. Never synced. */
export const alertDelivery = tenantTable(
  'alert_delivery',
  {
    integrationId: uuid('integration_id').notNull(),
    deliveryKey: text('delivery_key').notNull(),
  },
  { visibility: 'staff', worker: 'changes', unaudited: 'what was counted' },
  (table) => [
    unique('alert_delivery_once').on(table.organizationId, table.integrationId, table.deliveryKey),
    index('alert_delivery_age').on(table.createdAt),
  ],
);
