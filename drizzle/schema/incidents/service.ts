import { sql } from 'drizzle-orm';
import { check, index, integer, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { alertSeverities } from '@/zero/incidents/alert/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { team } from '../platform/team';
import { escalationPolicy } from './escalation-policy';

/** Something that the organization runs and that can fail. */
export const service = tenantTable(
  'service',
  {
    name: text('name').notNull(),
    /** Its name for programs. */
    slug: text('slug').notNull(),
    description: text('description').notNull().default(''),
    /** From 1, the most critical, to 4. */
    tier: smallint('tier').notNull().default(3),
    /** The team that owns it. */
    teamId: uuid('team_id'),
    /** Whom its alerts page; nobody without one. */
    escalationPolicyId: uuid('escalation_policy_id'),
    /** Tickets of so many different clients within ten minutes suggest an incident; 0 is never. */
    ticketThreshold: smallint('ticket_threshold').notNull().default(3),
    /** Its alerts of this severity or worse declare an incident; none does without one. */
    declareFrom: text('declare_from', { enum: alertSeverities }),
    /** How severe that incident is, from 1 to 5. */
    declareSeverity: smallint('declare_severity').notNull().default(2),
    /** For how long alerts join an unresolved incident, in minutes. */
    groupingMinutes: integer('grouping_minutes').notNull().default(60),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    /** Since when it was removed: what has it keeps it, and nobody chooses it any more. */
    archivedAt: instant('archived_at'),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'update'],
    isReferenced: true,
    references: { teamId: { to: team }, escalationPolicyId: { to: escalationPolicy } },
  },
  (table) => [
    unique('service_name').on(table.organizationId, table.name),
    unique('service_slug').on(table.organizationId, table.slug),
    index('service_of_escalation_policy').on(table.organizationId, table.escalationPolicyId),
    lengthWithin('service_name_length', table.name, 120),
    lengthWithin('service_slug_length', table.slug, 60),
    check('service_description_length', sql`char_length(${table.description}) <= 2000`),
    check('service_ticket_threshold', sql`${table.ticketThreshold} between 0 and 50`),
    oneOf('service_declare_from', table.declareFrom, alertSeverities),
    check('service_declare_severity', sql`${table.declareSeverity} between 1 and 5`),
    check('service_grouping_minutes', sql`${table.groupingMinutes} between 1 and 1440`),
    check('service_tier', sql`${table.tier} between 1 and 4`),
  ],
);

/** That one service needs another. A trigger refuses circles. */
export const serviceDependency = tenantTable(
  'service_dependency',
  { serviceId: uuid('service_id').notNull(), dependsOnId: uuid('depends_on_id').notNull() },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      serviceId: { to: service, onDelete: 'cascade' },
      dependsOnId: { to: service, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('service_dependency_once').on(table.organizationId, table.serviceId, table.dependsOnId),
    index('service_dependency_to').on(table.dependsOnId),
    check('service_dependency_apart', sql`${table.serviceId} <> ${table.dependsOnId}`),
  ],
);
