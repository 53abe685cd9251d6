import type { SlaState, SlaTarget } from '@/zero/desk/sla/values';
import type { TicketMetrics } from '../fact';

type TicketTimes = Pick<TicketMetrics, 'createdAt' | 'firstRespondedAt' | 'resolvedAt'>;

/** The moment from which an SLA target's own is counted: an SLA target kept was kept by an action whose moment is known, so that little is left to store. */
export function keptAt(fact: TicketTimes, target: SlaTarget, state: SlaState): number {
  if (state !== 'met') return fact.createdAt;
  if (target === 'first_response') return fact.firstRespondedAt ?? fact.createdAt;
  if (target === 'resolution') return fact.resolvedAt ?? fact.createdAt;
  return fact.createdAt;
}
