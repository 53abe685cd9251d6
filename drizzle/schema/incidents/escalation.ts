import { check, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { EscalationPlan } from '@/zero/incidents/escalation/plan';
import { escalationStatuses } from '@/zero/incidents/escalation/values';
import { instant, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { notificationChannel } from '../platform/channel';
import { member } from '../platform/member';
import { alert } from './alert';
import { incident } from './incident';

/** How far the paging for an alert or incident has come. */
export const escalation = tenantTable(
  'escalation',
  {
    alertId: uuid('alert_id'),
    incidentId: uuid('incident_id'),
    /** The policy that it follows, if any; no foreign key, because the history outlives it. */
    policyId: uuid('policy_id'),
    /** The policy as it was when paging began; later changes of it do not count. */
    plan: jsonb('plan').$type<EscalationPlan>(),
    /** The escalation that pages for this alert, too; no foreign key, because it may end before. */
    leaderId: uuid('leader_id'),
    /** How often paging began anew. */
    round: integer('round').notNull().default(0),
    status: text('status', { enum: escalationStatuses }).notNull().default('paging'),
    /** The step that is due next, from 0. */
    step: integer('step').notNull().default(0),
    /** How often all steps were gone through before. */
    repetition: integer('repetition').notNull().default(0),
    /** When that step is due; counts while the status is `paging`. */
    nextStepAt: instant('next_step_at').notNull().defaultNow(),
  },
  {
    visibility: 'staff',
    worker: 'reads',
    isReferenced: true,
    writes: ['insert', 'update'],
    unaudited: 'follows from its alert or incident, whose changes leave entries',
    references: {
      alertId: { to: alert, onDelete: 'cascade' },
      incidentId: { to: incident, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('escalation_of_alert').on(table.organizationId, table.alertId),
    index('escalation_due').on(table.status, table.nextStepAt),
    index('escalation_of_incident').on(table.organizationId, table.incidentId),
    check('escalation_subject', sql`num_nonnulls(${table.alertId}, ${table.incidentId}) = 1`),
    index('escalation_joined').on(table.organizationId, table.leaderId),
    check('escalation_leader', sql`${table.status} <> 'joined' or ${table.leaderId} is not null`),
    oneOf('escalation_status', table.status, escalationStatuses),
    check(
      'escalation_position',
      sql`${table.step} >= 0 and ${table.repetition} >= 0 and ${table.round} >= 0`,
    ),
  ],
);

/** That somebody was paged or a channel posted to in a step of an escalation, once for each repetition. */
export const escalationPage = tenantTable(
  'escalation_page',
  {
    escalationId: uuid('escalation_id').notNull(),
    memberId: uuid('member_id'),
    channelId: uuid('channel_id'),
    round: integer('round').notNull().default(0),
    step: integer('step').notNull(),
    repetition: integer('repetition').notNull(),
  },
  {
    visibility: 'staff',
    writes: ['insert'],
    unaudited: 'the worker pages; nobody changes it',
    references: {
      escalationId: { to: escalation, onDelete: 'cascade' },
      memberId: { to: member, onDelete: 'cascade' },
      channelId: { to: notificationChannel, onDelete: 'cascade' },
    },
  },
  (table) => [
    unique('escalation_page_once').on(
      table.organizationId,
      table.escalationId,
      table.round,
      table.repetition,
      table.step,
      table.memberId,
    ),
    unique('escalation_page_channel_once').on(
      table.organizationId,
      table.escalationId,
      table.round,
      table.repetition,
      table.step,
      table.channelId,
    ),
    index('escalation_page_of_member').on(table.memberId),
    index('escalation_page_newest').on(table.organizationId, table.createdAt),
    index('escalation_page_of_channel').on(table.channelId),
    check('escalation_page_one', sql`num_nonnulls(${table.memberId}, ${table.channelId}) = 1`),
  ],
);
