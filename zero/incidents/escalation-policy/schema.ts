import { enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { PagingSeverity } from './values';

export const escalationPolicy = table('escalationPolicy')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
    description: string(),
    repeatCount: number(),
    /** Alerts of this severity and of those that are more urgent are paged for. */
    lowestSeverity: enumeration<PagingSeverity>(),
    createdAt: number(),
    updatedAt: number(),
  })
  .primaryKey('id');

export const escalationStep = table('escalationStep')
  .columns({
    id: string(),
    organizationId: string(),
    policyId: string(),
    position: number(),
    delayMinutes: number(),
    createdAt: number(),
  })
  .primaryKey('id');

export const escalationTarget = table('escalationTarget')
  .columns({
    id: string(),
    organizationId: string(),
    stepId: string(),
    position: number(),
    memberId: string().optional(),
    scheduleId: string().optional(),
    teamId: string().optional(),
    channelId: string().optional(),
    createdAt: number(),
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
