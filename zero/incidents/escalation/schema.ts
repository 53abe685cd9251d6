import { enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { EscalationStatus } from './values';

export const escalation = table('escalation')
  .columns({
    id: string(),
    organizationId: string(),
    alertId: string(),
    policyId: string(),
    status: enumeration<EscalationStatus>(),
    step: number(),
    repetition: number(),
    nextStepAt: number(),
    createdAt: number(),
  })
  .primaryKey('id');

export const escalationPage = table('escalationPage')
  .columns({
    id: string(),
    organizationId: string(),
    escalationId: string(),
    memberId: string(),
    step: number(),
    repetition: number(),
    createdAt: number(),
  })
  .primaryKey('id');

type EscalationPage = Row<(typeof escalationPage)['schema']>;

/** How far the paging for an alert has come, with everybody who was paged. */
export type FullEscalation = Row<(typeof escalation)['schema']> & {
  readonly pages: readonly EscalationPage[];
};
