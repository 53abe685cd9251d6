import type { Ticket } from '../schema';
import { isDone } from '../ticket/rules';
import { restingStatuses } from '../ticket/values';
import type { SlaPolicy } from '../schema';
import type { SlaConditions } from './values';

type Sorted = Pick<Ticket, 'priority' | 'typeId' | 'clientId'>;

/** Whether a policy of these conditions is for the ticket. */
const fits = ({ priorities, typeIds, clientIds }: SlaConditions, ticket: Sorted): boolean =>
  (!priorities || priorities.includes(ticket.priority)) &&
  (!typeIds || (ticket.typeId !== null && typeIds.includes(ticket.typeId))) &&
  (!clientIds || clientIds.includes(ticket.clientId));

type Candidate = Pick<SlaPolicy, 'id' | 'position' | 'isActive' | 'conditions'>;

/** The policy that counts for the ticket: the first active one by position that fits. */
export function policyFor<Policy extends Candidate>(
  policies: readonly Policy[],
  ticket: Sorted,
): Policy | undefined {
  let first: Policy | undefined;
  for (const policy of policies) {
    if (!policy.isActive || !fits(policy.conditions, ticket)) continue;
    if (!first || comesBefore(policy, first)) first = policy;
  }
  return first;
}

const comesBefore = (one: Candidate, other: Candidate) =>
  one.position < other.position || (one.position === other.position && one.id < other.id);

/** Whether promises rest: we wait for somebody else. */
export const isPaused = ({ status }: Pick<Ticket, 'status'>) => restingStatuses.includes(status);

/** Whether promises may run at all: history that was imported has none. */
export const hasPromises = ({ origin }: Pick<Ticket, 'origin'>) => origin === 'live';

/** Whether a change of what is promised reaches the ticket. */
export const isOpen = (ticket: Pick<Ticket, 'status' | 'origin' | 'mergedIntoId'>) =>
  hasPromises(ticket) && !isDone(ticket.status) && ticket.mergedIntoId === null;
