import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  incidentActorTypes,
  incidentEventKinds,
  incidentStatuses,
  noteLimit,
  serviceImpacts,
  summaryLimit,
  titleLimit,
} from '@/zero/incidents/incident/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { declareAccess, tenantTable } from '../core/tenant-table';
import { apiKey } from '../platform/api-key';
import { member } from '../platform/member';
import { organization } from '../platform/organization';
import { service } from './service';

/** The last incident number given out. */
export const incidentCounter = pgTable('incident_counter', {
  organizationId: uuid('organization_id')
    .primaryKey()
    .references(() => organization.id, { onDelete: 'cascade' }),
  lastNumber: integer('last_number').notNull().default(0),
});
declareAccess(incidentCounter, {
  visibility: 'staff',
  writes: ['insert', 'update'],
  unaudited: 'bookkeeping',
});

/** Each time at or after each one before it; what is unknown is left out. */
const inOrder = (columns: readonly AnyPgColumn[]): SQL =>
  sql.join(
    columns.flatMap((later, at) =>
      columns.slice(0, at).map((earlier) => sql`${earlier} <= ${later}`),
    ),
    sql` and `,
  );

/** Something that hurts the organization's services, from its first sign to its review. */
export const incident = tenantTable(
  'incident',
  {
    number: integer('number').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull().default(''),
    /** From 1, the most urgent, to 5. */
    severity: smallint('severity').notNull(),
    status: text('status', { enum: incidentStatuses }).notNull(),
    impactStartedAt: instant('impact_started_at'),
    detectedAt: instant('detected_at'),
    declaredAt: instant('declared_at'),
    acknowledgedAt: instant('acknowledged_at'),
    mitigatedAt: instant('mitigated_at'),
    resolvedAt: instant('resolved_at'),
    closedAt: instant('closed_at'),
    commanderId: uuid('commander_id'),
    communicationsId: uuid('communications_id'),
    scribeId: uuid('scribe_id'),
    /** Who declared it; null for a key. */
    reporterId: uuid('reporter_id'),
    mergedIntoId: uuid('merged_into_id'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'update'],
    isReferenced: true,
    references: {
      commanderId: { to: member },
      communicationsId: { to: member },
      scribeId: { to: member },
      reporterId: { to: member },
    },
  },
  (table) => [
    unique('incident_number').on(table.organizationId, table.number),
    // Lists, the newest first.
    index('incident_by_time').on(table.organizationId, table.createdAt, table.id),
    index('incident_by_merge').on(table.organizationId, table.mergedIntoId),
    foreignKey({
      name: 'incident_merged_into_fk',
      columns: [table.organizationId, table.mergedIntoId],
      foreignColumns: [table.organizationId, table.id],
    }),
    lengthWithin('incident_title_length', table.title, titleLimit),
    check(
      'incident_summary_length',
      sql`char_length(${table.summary}) <= ${sql.raw(String(summaryLimit))}`,
    ),
    check('incident_severity', sql`${table.severity} between 1 and 5`),
    oneOf('incident_status', table.status, incidentStatuses),
    check(
      'incident_times',
      inOrder([
        table.impactStartedAt,
        table.detectedAt,
        table.declaredAt,
        table.acknowledgedAt,
        table.mitigatedAt,
        table.resolvedAt,
        table.closedAt,
      ]),
    ),
    check(
      'incident_status_times',
      sql`(${table.status} not in ('investigating', 'identified', 'monitoring', 'resolved', 'closed') or ${table.declaredAt} is not null)
        and (${table.status} not in ('resolved', 'closed') or ${table.resolvedAt} is not null)
        and (${table.status} <> 'closed' or ${table.closedAt} is not null)`,
    ),
    check(
      'incident_merged',
      sql`(${table.status} = 'merged') = (${table.mergedIntoId} is not null) and ${table.mergedIntoId} is distinct from ${table.id}`,
    ),
  ],
);

/** A service that an incident hurts. */
export const incidentService = tenantTable(
  'incident_service',
  {
    incidentId: uuid('incident_id').notNull(),
    serviceId: uuid('service_id').notNull(),
    impact: text('impact', { enum: serviceImpacts }).notNull(),
  },
  {
    visibility: 'staff',
    references: {
      incidentId: { to: incident, onDelete: 'cascade' },
      serviceId: { to: service },
    },
  },
  (table) => [
    unique('incident_service_once').on(table.incidentId, table.serviceId),
    // The incidents of a service.
    index('incident_service_by_service').on(table.serviceId, table.incidentId),
    oneOf('incident_service_impact', table.impact, serviceImpacts),
  ],
);

/** What happened to an incident, who did it and when. Append-only: a trigger refuses all else. */
export const incidentEvent = tenantTable(
  'incident_event',
  {
    incidentId: uuid('incident_id').notNull(),
    kind: text('kind', { enum: incidentEventKinds }).notNull(),
    actorType: text('actor_type', { enum: incidentActorTypes }).notNull(),
    actorId: uuid('actor_id'),
    /** The key that did it, where no person did. */
    apiKeyId: uuid('api_key_id'),
    /** What a note says. */
    body: text('body'),
    /** The value before, as an id or a word. */
    fromValue: text('from_value'),
    toValue: text('to_value'),
    /** When the server took it; a row without it is not yet saved. */
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  {
    visibility: 'staff',
    writes: ['insert'],
    references: {
      incidentId: { to: incident, onDelete: 'cascade' },
      actorId: { to: member },
      apiKeyId: { to: apiKey },
    },
  },
  (table) => [
    index('incident_event_timeline').on(table.incidentId, table.createdAt, table.id),
    oneOf('incident_event_kind', table.kind, incidentEventKinds),
    oneOf('incident_event_actor_type', table.actorType, incidentActorTypes),
    lengthWithin('incident_event_body_length', table.body, noteLimit),
    check('incident_event_note', sql`(${table.kind} = 'noted') = (${table.body} is not null)`),
  ],
);
