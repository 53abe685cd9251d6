import { enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { Alert } from '../alert/schema';
import type { EscalationStatus } from './values';

export const escalation = table('escalation')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    alertId: string().from('alert_id').optional(),
    incidentId: string().from('incident_id').optional(),
    /** Absent where somebody paged a person, schedule, team or channel. */
    policyId: string().from('policy_id').optional(),
    /** The escalation that pages for this alert, too. */
    leaderId: string().from('leader_id').optional(),
    round: number(),
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
    memberId: string().from('member_id').optional(),
    channelId: string().from('channel_id').optional(),
    round: number(),
    step: number(),
    repetition: number(),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type EscalationPage = Row<(typeof escalationPage)['schema']>;

type Escalation = Row<(typeof escalation)['schema']>;

/** How far the paging for an incident has come, with everybody who was paged. */
export type IncidentEscalation = Escalation & { readonly pages: readonly EscalationPage[] };

/** How far the paging for an alert has come, with everybody who was paged. */
export type FullEscalation = Escalation & {
  readonly pages: readonly EscalationPage[];
  /** The escalations of alerts for which it pages, too. */
  readonly joined: readonly Escalation[];
  /** Of one that joined another: that one, with its alert. */
  readonly leader?: (Escalation & { readonly alert?: Alert | undefined }) | undefined;
};
