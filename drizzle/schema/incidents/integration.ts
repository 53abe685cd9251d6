import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { EventMapping } from '@/zero/incidents/integration/mapping';
import { integrationKinds, integrationNameLimit } from '@/zero/incidents/integration/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { apiKey } from '../platform/api-key';
import { service } from './service';

/** A monitoring system that sends a service's alerts, with a key of its own. */
export const integration = tenantTable(
  'integration',
  {
    serviceId: uuid('service_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: integrationKinds }).notNull(),
    apiKeyId: uuid('api_key_id').notNull(),
    /** The end of its key, to tell keys apart. */
    keyLastFour: text('key_last_four').notNull(),
    /** Where the fields of its events are, for events of a form of their own. */
    mapping: jsonb('mapping').$type<EventMapping>().notNull().default({}),
    /** Seconds in which the next heartbeat is expected; for heartbeats alone. */
    heartbeatEvery: integer('heartbeat_every'),
    /** Seconds by which it may be late. */
    heartbeatGrace: integer('heartbeat_grace'),
    /** What a check looks at: a URL, or a host and port; for checks alone. */
    checkTarget: text('check_target'),
    /** What the answer to an HTTP check has to contain. */
    checkText: text('check_text'),
    /** Seconds between two runs. */
    checkEvery: integer('check_every'),
    /** Failures in a row after which an alert opens. */
    checkFailures: integer('check_failures'),
    /** Failures in a row until now. */
    checkFailed: integer('check_failed').notNull().default(0),
    /** How long the last run took, in milliseconds. */
    checkLatency: integer('check_latency'),
    checkError: text('check_error'),
    nextCheckAt: instant('next_check_at'),
    /** Written at most once a minute; of a heartbeat every ten seconds. */
    lastEventAt: instant('last_event_at'),
  },
  {
    visibility: 'staff',
    worker: 'reads',
    unaudited:
      'adding, rotating and removing leave entries; when its last event came changes no right',
    references: {
      serviceId: { to: service, onDelete: 'cascade' },
      apiKeyId: { to: apiKey },
    },
  },
  (table) => [
    unique('integration_name').on(table.organizationId, table.serviceId, table.name),
    unique('integration_key').on(table.organizationId, table.apiKeyId),
    oneOf('integration_kind', table.kind, integrationKinds),
    check(
      'integration_heartbeat',
      sql`(${table.kind} = 'heartbeat') = (${table.heartbeatEvery} is not null)
        and (${table.heartbeatEvery} is null) = (${table.heartbeatGrace} is null)
        and ${table.heartbeatEvery} > 0 and ${table.heartbeatGrace} >= 0`,
    ),
    check(
      'integration_check',
      sql`(${table.kind} in ('http', 'tcp')) = (${table.checkTarget} is not null)
        and (${table.checkTarget} is null) = (${table.checkEvery} is null)
        and (${table.checkTarget} is null) = (${table.checkFailures} is null)
        and (${table.checkTarget} is null) = (${table.nextCheckAt} is null)
        and ${table.checkEvery} > 0 and ${table.checkFailures} > 0 and ${table.checkFailed} >= 0
        and (${table.checkText} is null or ${table.kind} = 'http')`,
    ),
    index('integration_next_check').on(table.nextCheckAt),
    lengthWithin('integration_name_length', table.name, integrationNameLimit),
  ],
);
