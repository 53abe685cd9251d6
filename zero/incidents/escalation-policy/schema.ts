import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { PagingSeverity } from './values';

export const escalationPolicy = table('escalationPolicy')
  .from('escalation_policy')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    description: string(),
    repeatCount: number().from('repeat_count'),
    /** Alerts of this severity and of those that are more urgent are paged for. */
    lowestSeverity: enumeration<PagingSeverity>().from('lowest_severity'),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
  })
  .primaryKey('id');

export const escalationStep = table('escalationStep')
  .from('escalation_step')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    policyId: string().from('policy_id'),
    position: number(),
    delayMinutes: number().from('delay_minutes'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export const escalationTarget = table('escalationTarget')
  .from('escalation_target')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    stepId: string().from('step_id'),
    position: number(),
    memberId: string().from('member_id').optional(),
    scheduleId: string().from('schedule_id').optional(),
    teamId: string().from('team_id').optional(),
    channelId: string().from('channel_id').optional(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type EscalationPolicy = Row<(typeof escalationPolicy)['schema']>;
export type EscalationTarget = Row<(typeof escalationTarget)['schema']>;

/** A step with whom it pages, in their order. */
export type EscalationStep = Row<(typeof escalationStep)['schema']> & {
  readonly targets: readonly EscalationTarget[];
};

/** A policy with its steps in their order. */
export type FullEscalationPolicy = EscalationPolicy & {
  readonly steps: readonly EscalationStep[];
};
