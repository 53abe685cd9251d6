import { number, string, table, type Row } from '@rocicorp/zero';

export const escalationPolicy = table('escalationPolicy')
  .from('escalation_policy')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    description: string(),
    repeatCount: number().from('repeat_count'),
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
