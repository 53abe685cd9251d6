import type { SlaState, SlaTarget } from '@/zero/desk/sla/values';
import type { TicketMetrics } from '../fact';

type Deeds = Pick<TicketMetrics, 'createdAt' | 'firstRespondedAt' | 'resolvedAt'>;

/** The moment from which a promise's own is counted: a promise kept was kept by a deed whose moment is known, so that little is left to store. */
export function keptAt(fact: Deeds, target: SlaTarget, state: SlaState): number {
  if (state !== 'met') return fact.createdAt;
  if (target === 'first_response') return fact.firstRespondedAt ?? fact.createdAt;
  if (target === 'resolution') return fact.resolvedAt ?? fact.createdAt;
  return fact.createdAt;
}
