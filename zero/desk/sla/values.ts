import type { TicketPriority } from '../ticket/values';

/** What a policy SLA targets. */
export const slaTargets = ['first_response', 'next_response', 'resolution'] as const;
export type SlaTarget = (typeof slaTargets)[number];

/** How an SLA target stands; see the metric definitions. */
export const slaStates = ['active', 'paused', 'met', 'breached', 'cancelled'] as const;
export type SlaState = (typeof slaStates)[number];

/** Whether an SLA target counts opening hours only. */
export const slaHours = ['business', 'calendar'] as const;
export type SlaHours = (typeof slaHours)[number];

/** Which tickets a policy is for; an absent facet does not narrow. The first policy by position that fits counts. */
export type SlaConditions = {
  priorities?: TicketPriority[];
  typeIds?: string[];
  clientIds?: string[];
};
