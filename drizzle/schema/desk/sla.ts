import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { type SlaConditions, slaHours, slaStates, slaTargets } from '@/zero/desk/sla/values';
import { id, instant, lengthWithin, oneOf, organizationId } from '../core/columns';
import { declareAccess, tenantTable } from '../core/tenant-table';
import { ticket } from './ticket';

/** The SLA targets of an organization, and for which tickets. The first by position that fits counts. */
export const slaPolicy = tenantTable(
  'sla_policy',
  {
    name: text('name').notNull(),
    position: integer('position').notNull().default(0),
    isActive: boolean('is_active').notNull().default(true),
    conditions: jsonb('conditions').$type<SlaConditions>().notNull().default({}),
    hours: text('hours', { enum: slaHours }).notNull().default('business'),
    /** Minutes of those hours; empty where there is no target. */
    firstResponseMinutes: integer('first_response_minutes'),
    nextResponseMinutes: integer('next_response_minutes'),
    resolutionMinutes: integer('resolution_minutes'),
    /** How long before a breach the warning comes, in minutes of those hours. */
    warnMinutes: integer('warn_minutes').notNull().default(30),
    /** Whether its timers pause while the ticket waits for what it is linked with, such as an open incident. */
    pausesWhileHeld: boolean('pauses_while_held').notNull().default(false),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  { visibility: 'staff', isReferenced: true },
  (table) => [
    unique('sla_policy_name').on(table.organizationId, table.name),
    lengthWithin('sla_policy_name_length', table.name, 80),
    oneOf('sla_policy_hours', table.hours, slaHours),
    check(
      'sla_policy_minutes_range',
      sql`least(${table.firstResponseMinutes}, ${table.nextResponseMinutes}, ${table.resolutionMinutes}) > 0
        and greatest(${table.firstResponseMinutes}, ${table.nextResponseMinutes}, ${table.resolutionMinutes}) <= 527040
        and ${table.warnMinutes} between 0 and 527040`,
    ),
  ],
);

/** One SLA target on one ticket, as it runs. Kept by the server; the ticket carries what screens need. */
export const slaClock = pgTable(
  'sla_clock',
  {
    id: id(),
    organizationId: organizationId(),
    ticketId: uuid('ticket_id').notNull(),
    /** Whose SLA target it was; that policy may be gone. */
    policyId: uuid('policy_id'),
    target: text('target', { enum: slaTargets }).notNull(),
    state: text('state', { enum: slaStates }).notNull(),
    hours: text('hours', { enum: slaHours }).notNull(),
    /** What was promised, in seconds of those hours. */
    targetSeconds: integer('target_seconds').notNull(),
    warnSeconds: integer('warn_seconds').notNull(),
    startedAt: instant('started_at').notNull(),
    /** Seconds of those hours used up before `runningSince`. */
    spentSeconds: integer('spent_seconds').notNull().default(0),
    /** Empty while paused and once it ended. */
    runningSince: instant('running_since'),
    /** Empty while paused. */
    warnAt: instant('warn_at'),
    dueAt: instant('due_at'),
    warnedAt: instant('warned_at'),
    breachedAt: instant('breached_at'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('sla_clock_of_ticket').on(table.ticketId, table.target, table.startedAt),
    // The worker's next warning and next breach.
    index('sla_clock_warning')
      .on(table.warnAt)
      .where(sql`state = 'active' and warned_at is null`),
    index('sla_clock_breach')
      .on(table.dueAt)
      .where(sql`state = 'active' and breached_at is null`),
    foreignKey({
      name: 'sla_clock_ticket_fk',
      columns: [table.organizationId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    oneOf('sla_clock_target', table.target, slaTargets),
    oneOf('sla_clock_state', table.state, slaStates),
    oneOf('sla_clock_hours', table.hours, slaHours),
    check('sla_clock_target_positive', sql`${table.targetSeconds} > 0`),
  ],
);
declareAccess(slaClock, {
  visibility: 'staff',
  worker: 'reads',
  writes: ['insert', 'update'],
  unaudited: 'derived',
});
