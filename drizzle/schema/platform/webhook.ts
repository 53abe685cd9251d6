import { boolean, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import {
  webhookDeliveryStatuses,
  webhookDescriptionLimit,
  webhookDisabledReasons,
  webhookUrlLimit,
} from '@/zero/platform/webhook/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';

/** An address that is sent the organization's events. Nothing of webhooks is synced. */
export const webhookEndpoint = tenantTable(
  'webhook_endpoint',
  {
    url: text('url').notNull(),
    description: text('description'),
    /** Event types, `subject.*` for all of a subject, or `*` for all. */
    eventTypes: jsonb('event_types').$type<string[]>().notNull(),
    isEnabled: boolean('is_enabled').notNull().default(true),
    /** Failures before it do not count. */
    enabledAt: instant('enabled_at').notNull().defaultNow(),
    disabledReason: text('disabled_reason', { enum: webhookDisabledReasons }),
    /** The member or key that made it; no foreign key, because it outlives them. */
    createdBy: uuid('created_by'),
  },
  { visibility: 'staff', worker: 'changes', isReferenced: true },
  (table) => [
    index('webhook_endpoint_newest').on(table.organizationId, table.createdAt),
    oneOf('webhook_endpoint_disabled_reason', table.disabledReason, webhookDisabledReasons),
    lengthWithin('webhook_endpoint_url_length', table.url, webhookUrlLimit),
    lengthWithin('webhook_endpoint_description_length', table.description, webhookDescriptionLimit),
  ],
);

/** What an endpoint's signing secret is derived from, together with `AUTH_SECRET`. */
export const webhookSecret = tenantTable(
  'webhook_secret',
  {
    endpointId: uuid('endpoint_id').notNull(),
    seed: text('seed').notNull(),
    /** Of one that was replaced: until when deliveries are signed with it, too. */
    expiresAt: instant('expires_at'),
  },
  {
    visibility: 'staff',
    worker: 'reads',
    unaudited: 'part of the endpoint whose entry there is',
    references: { endpointId: { to: webhookEndpoint, onDelete: 'cascade' } },
  },
  (table) => [index('webhook_secret_of').on(table.endpointId)],
);

/** An event on its way to an endpoint, and for 30 days the log of it. */
export const webhookDelivery = tenantTable(
  'webhook_delivery',
  {
    endpointId: uuid('endpoint_id').notNull(),
    /** The same for every endpoint that is sent the event. */
    eventId: uuid('event_id').notNull(),
    eventType: text('event_type').notNull(),
    /** The body, byte for byte as it is signed. */
    payload: text('payload').notNull(),
    status: text('status', { enum: webhookDeliveryStatuses }).notNull().default('pending'),
    /** Without those by hand. */
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at'),
    /** Sent by hand to try the endpoint: it is tried once and counts for nothing. */
    isTest: boolean('is_test').notNull().default(false),
    /** Of the request that caused it. */
    requestId: text('request_id'),
  },
  {
    visibility: 'staff',
    worker: 'changes',
    isReferenced: true,
    unaudited: 'work that waits, and its log',
    references: { endpointId: { to: webhookEndpoint, onDelete: 'cascade' } },
  },
  (table) => [
    unique('webhook_delivery_once').on(table.endpointId, table.eventId),
    index('webhook_delivery_newest').on(table.endpointId, table.createdAt, table.id),
    index('webhook_delivery_age').on(table.createdAt),
    oneOf('webhook_delivery_status', table.status, webhookDeliveryStatuses),
  ],
);

/** One request to an endpoint. */
export const webhookAttempt = tenantTable(
  'webhook_attempt',
  {
    deliveryId: uuid('delivery_id').notNull(),
    endpointId: uuid('endpoint_id').notNull(),
    /** An admin asked for it, or it is a test: it says nothing about how the endpoint does. */
    isManual: boolean('is_manual').notNull(),
    hasSucceeded: boolean('has_succeeded').notNull(),
    /** Empty where there was no answer. */
    statusCode: integer('status_code'),
    /** Why there was no answer. */
    error: text('error'),
    /** The start of the answer. */
    responseBody: text('response_body'),
    durationMs: integer('duration_ms').notNull(),
  },
  {
    visibility: 'staff',
    worker: 'changes',
    unaudited: 'the log of a delivery',
    references: { deliveryId: { to: webhookDelivery, onDelete: 'cascade' } },
  },
  (table) => [
    index('webhook_attempt_of').on(table.deliveryId, table.createdAt),
    // Since when an endpoint fails.
    index('webhook_attempt_health').on(table.endpointId, table.hasSucceeded, table.createdAt),
  ],
);
