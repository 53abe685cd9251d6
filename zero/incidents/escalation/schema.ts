import { enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { Alert } from '../alert/schema';
import type { EscalationStatus } from './values';

export const escalation = table('escalation')
  .columns({
    id: string(),
    organizationId: string(),
    alertId: string().optional(),
    incidentId: string().optional(),
    /** Absent where somebody paged a person, schedule, team or channel. */
    policyId: string().optional(),
    /** The escalation that pages for this alert, too. */
    leaderId: string().optional(),
    round: number(),
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
    memberId: string().optional(),
    channelId: string().optional(),
    round: number(),
    step: number(),
    repetition: number(),
    createdAt: number(),
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
