import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { EscalationStatus } from './values';

export const escalation = table('escalation')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    alertId: string().from('alert_id'),
    policyId: string().from('policy_id'),
    status: enumeration<EscalationStatus>(),
    step: number(),
    repetition: number(),
    nextStepAt: number().from('next_step_at'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export const escalationPage = table('escalationPage')
  .from('escalation_page')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    escalationId: string().from('escalation_id'),
    memberId: string().from('member_id'),
    step: number(),
    repetition: number(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

type EscalationPage = Row<(typeof escalationPage)['schema']>;

/** How far the paging for an alert has come, with everybody who was paged. */
export type FullEscalation = Row<(typeof escalation)['schema']> & {
  readonly pages: readonly EscalationPage[];
};
