import { sql } from 'drizzle-orm';
import { check, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import { pagingSeverities } from '@/zero/incidents/escalation-policy/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { notificationChannel } from '../platform/channel';
import { member } from '../platform/member';
import { team } from '../platform/team';
import { schedule } from './schedule';

/** Who is paged for an alert, in which order, until somebody acknowledges it. */
export const escalationPolicy = tenantTable(
  'escalation_policy',
  {
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** How often all steps are repeated after the first time. */
    repeatCount: integer('repeat_count').notNull().default(0),
    /** Alerts of this severity and of those that are more urgent are paged for. */
    lowestSeverity: text('lowest_severity', { enum: pagingSeverities })
      .notNull()
      .default('warning'),
    /** When it or a step last changed. */
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  { visibility: 'staff', isReferenced: true },
  (table) => [
    unique('escalation_policy_name').on(table.organizationId, table.name),
    lengthWithin('escalation_policy_name_length', table.name, 120),
    check('escalation_policy_description_length', sql`char_length(${table.description}) <= 2000`),
    oneOf('escalation_policy_lowest_severity', table.lowestSeverity, pagingSeverities),
    check('escalation_policy_repeat_count', sql`${table.repeatCount} between 0 and 5`),
  ],
);

/** A step of a policy: its targets are paged together. */
export const escalationStep = tenantTable(
  'escalation_step',
  {
    policyId: uuid('policy_id').notNull(),
    /** From 0, the first. */
    position: integer('position').notNull().default(0),
    /** Minutes until the next step, or until the policy is repeated. */
    delayMinutes: integer('delay_minutes').notNull().default(5),
  },
  {
    visibility: 'staff',
    isReferenced: true,
    references: { policyId: { to: escalationPolicy, onDelete: 'cascade' } },
  },
  (table) => [
    index('escalation_step_of_policy').on(table.organizationId, table.policyId, table.position),
    check('escalation_step_delay', sql`${table.delayMinutes} between 1 and 1440`),
  ],
);

/** Whom a step pages: a member, whoever is on call in a schedule, everyone in a team, or a channel. */
export const escalationTarget = tenantTable(
  'escalation_target',
  {
    stepId: uuid('step_id').notNull(),
    position: integer('position').notNull(),
    memberId: uuid('member_id'),
    scheduleId: uuid('schedule_id'),
    teamId: uuid('team_id'),
    channelId: uuid('channel_id'),
  },
  {
    visibility: 'staff',
    writes: ['insert', 'delete'],
    references: {
      stepId: { to: escalationStep, onDelete: 'cascade' },
      memberId: { to: member, onDelete: 'cascade' },
      scheduleId: { to: schedule, onDelete: 'cascade' },
      teamId: { to: team, onDelete: 'cascade' },
      channelId: { to: notificationChannel },
    },
  },
  (table) => [
    unique('escalation_target_member').on(table.organizationId, table.stepId, table.memberId),
    unique('escalation_target_schedule').on(table.organizationId, table.stepId, table.scheduleId),
    unique('escalation_target_team').on(table.organizationId, table.stepId, table.teamId),
    unique('escalation_target_channel').on(table.organizationId, table.stepId, table.channelId),
    index('escalation_target_of_member').on(table.memberId),
    index('escalation_target_of_schedule').on(table.scheduleId),
    index('escalation_target_of_team').on(table.teamId),
    index('escalation_target_of_channel').on(table.channelId),
    check(
      'escalation_target_one',
      sql`num_nonnulls(${table.memberId}, ${table.scheduleId}, ${table.teamId}, ${table.channelId}) = 1`,
    ),
  ],
);
